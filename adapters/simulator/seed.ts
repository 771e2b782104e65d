import { type SlackSimulator } from './slack/index.ts';
import { type TeamsSimulator } from './teams/index.ts';

type Players = { employees: readonly string[]; agents: readonly string[] };

const REPORTS = [
  'VPN drops every few minutes since the update',
  'impact=high urgency=high Payroll export stops with an error',
  'Laptop will not charge, the light stays off',
  'Printer on the third floor jams on every page',
  'Locked out of my account after the holidays',
  'Need access to the shared drive of Finance',
  'impact=low My second screen stays black',
  'urgency=high The meeting room display shows no picture, the board is waiting',
  'Calendar invitations arrive twice',
  'Mail to our supplier bounces',
  'impact=high The web shop answers slowly',
  'Headset microphone is not found in calls',
  'Badge does not open the side door',
  'Cannot connect from home, the token is refused',
  'impact=low Keyboard sticks on the letter e',
  'Excel closes when I open the budget',
  'Wi-Fi in the canteen is gone',
  'urgency=high Customer database says "too many connections"',
  'Phone shows the wrong name',
  'My password expires every day',
  'impact=low The scanner sends empty pages',
  'Docking station loses the network cable',
  'New colleague starts on Monday and has no account yet',
  'Antivirus says that it is out of date',
  'impact=high urgency=high Nobody in Leeds can log in',
  'Shared mailbox does not show new mail',
  'Video calls freeze every ten minutes',
  'Drive is full and I cannot save',
  'impact=low Mouse wheel scrolls the wrong way',
  'The travel form gives an error 500',
  'Backup of my laptop failed three times',
  'CRM shows yesterday’s figures',
  'urgency=high Till number 4 does not print receipts',
  'Fonts look blurry on the big screen',
  'Cannot install the tax software',
  'Teams says that I am offline',
  'Lift display shows an error code',
  'impact=low Desk lamp hums',
];
const FOR_PEOPLE = ['desk=hr How many days of leave do I have left?', 'desk=hr My payslip shows the wrong address'];
const REQUESTS = [
  'laptop model=Developer reason="Two screens at once" cost=1900',
  'laptop model=Standard reason="The old one is slow" cost=900',
  'access drive=Finance',
  'badge day=2027-01-11 parking=yes plate=LK71ABC',
  'certificate',
];
const ANSWERS = ['I am looking at it.', 'Could you restart it once, please?', 'It should be better now.'];
const SOLUTIONS = ['Replaced the cable', 'Reset the account', 'Restarted the service', 'Updated the driver'];

/** A believable morning at the desk, said through the bot's own front door. The same seed makes the same morning. */
export async function seed(slack: SlackSimulator, teams: TeamsSimulator, { employees, agents }: Players, from: number) {
  const chance = dice(from);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const inSlack = (who: string, words: string) => slack.slash(`U${who}`, words);
  for (const [index, report] of shuffled([...REPORTS, ...FOR_PEOPLE], chance).entries()) {
    const who = pick(employees);
    const number = `INC-${index + 1}`;
    await (chance() < 0.5 ? inSlack(who, `report ${report}`) : teams.direct(`29:1${who}`, `report ${report}`));
    if (report.startsWith('desk=') || chance() < 0.4) continue;
    const agent = pick(agents);
    await inSlack(agent, `claim ${number}`);
    if (chance() < 0.6) await inSlack(agent, `reply ${number} ${pick(ANSWERS)}`);
    const fate = chance();
    if (fate < 0.3) await inSlack(agent, `resolve ${number} ${pick(SOLUTIONS)}`);
    else if (fate < 0.45) await inSlack(agent, `hold ${number} reason="awaiting vendor"`);
  }
  for (const wanted of REQUESTS) await inSlack(pick(employees), `request ${wanted}`);
  const [planner = '', other = planner] = agents;
  for (const words of [...ITEMS, ...CHANGES]) await inSlack(planner, words);
  await inSlack(other, 'change standard renew-certificate ci=web-shop start=3d end=1h');
}

const ITEMS = [
  'ci add ERP criticality=critical',
  'ci add Oracle database criticality=high type=database',
  'ci add Web shop criticality=critical',
  'ci relate CI-1 to="Oracle database" as="depends on"',
];

const PLANS =
  'plan="Stop it, install, start it" rollback="Restore the snapshot of the evening" test="Log in and post an invoice"';
const CHANGES = [
  `change new title="Upgrade the ERP to 12.2" why="The vendor ends support in spring" ci=erp start=2d end=3h impact=medium probability=medium ${PLANS} outage=full tested=yes done-before=yes`,
  'change submit CHG-1',
  `change new title="Patch the database" why="Two security fixes" ci=oracle-database start=2d end=2h impact=low probability=low ${PLANS} tested=yes done-before=yes`,
];

/** Repeatable chance in [0, 1): mulberry32. */
function dice(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shuffled = <T>(all: readonly T[], chance: () => number): T[] =>
  all
    .map(each => ({ each, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);
