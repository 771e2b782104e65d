/** What a transcript may take for granted (`given: CHG-1 approved`), as the lines that lead to it. */
const SCENARIOS: Readonly<Record<string, string>> = {
  'INC-1 reported': `
    priya: report VPN is down`,
  'INC-1 in work': `
    priya: report VPN is down
    amir: claim INC-1`,
  'INC-1 on hold': `
    priya: report VPN is down
    amir: claim INC-1
    amir: hold INC-1 reason="awaiting requester" Which site?`,
  'INC-1 resolved': `
    priya: report VPN is down
    amir: claim INC-1
    amir: resolve INC-1 New certificate`,
  'INC-1 closed': `
    priya: report VPN is down
    amir: claim INC-1
    amir: resolve INC-1 New certificate
    priya: fixed INC-1`,
  'INC-1 cancelled': `
    priya: report VPN is down
    priya: cancel INC-1 Found the cable`,
  'INC-1 a major incident': `
    priya: report impact=high urgency=high Nobody can pay
    amir: claim INC-1
    amir: major INC-1 propose The tills are down
    lena: major INC-1 accept The shops cannot take money`,
  'REQ-1 pending': `
    priya: request laptop model=Developer reason="Two screens" cost=900`,
  'REQ-1 approved': `
    priya: request laptop model=Developer reason="Two screens" cost=900
    mona: approve REQ-1`,
  'REQ-1 rejected': `
    priya: request laptop model=Developer reason="Two screens" cost=900
    mona: reject REQ-1 Not this year`,
  'REQ-1 fulfilled': `
    priya: request laptop model=Developer reason="Two screens" cost=900
    mona: approve REQ-1
    amir: claim REQ-1
    amir: done REQ-1 Order the laptop
    amir: done REQ-1 Image and hand over`,
  'CHG-1 drafted': `
    amir: change new Upgrade the mail start=20:00 end=22:00 ci=mail plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" impact=low probability=low why="End of support"`,
  'CHG-1 submitted': `
    given: CHG-1 drafted
    amir: change submit CHG-1`,
  'CHG-1 approved': `
    given: CHG-1 submitted
    lena: approve CHG-1`,
  'CHG-1 started': `
    given: CHG-1 approved
    (11 hours later)
    amir: change start CHG-1`,
  'CHG-1 finished': `
    given: CHG-1 started
    amir: change finish CHG-1 outcome=successful`,
  'CHG-1 failed': `
    given: CHG-1 started
    amir: change finish CHG-1 outcome=failed The disk was full`,
  'CHG-1 cancelled': `
    given: CHG-1 submitted
    amir: change cancel CHG-1 Not needed`,
};

export const scenarios = Object.keys(SCENARIOS);

/** The lines to play; one scenario may begin with another. */
export function scenario(name: string): string[] {
  const text = SCENARIOS[name];
  if (text === undefined) throw new Error(`there is no scenario "${name}" in test/support/scenarios.ts`);
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .flatMap(line => (line.startsWith('given: ') ? scenario(line.slice('given: '.length)) : [line]));
}
