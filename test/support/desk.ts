import { readFileSync } from 'node:fs';
import { readDesk } from '../../src/desk-file/load.ts';
import { type Organisation } from '../../src/domain/desk.ts';

/**
 * A small desk for tests: IT with two teams, a confidential HR, everything by the clock around the day. No two of its
 * values are the same, so that what is looked up in the wrong place is seen: the matrix is not symmetric, each team has
 * its own lead, each period its own length, and the zone is not UTC.
 */
export const DESK = `
version: 1
organisation: Larkspur
timezone: Europe/Berlin
admins: [ada@larkspur.example]
people: [{ email: cleo@larkspur.example, vip: true }]
calendars:
  always: { always: true }
priority:
  high: { high: P1, medium: P2, low: P3 }
  medium: { high: P3, medium: P3, low: P4 }
  low: { high: P4, medium: P5, low: P5 }
sla:
  - { when: { kind: incident, priority: P1 }, respond: 15m, resolve: 4h, calendar: always }
  - { when: { kind: incident }, respond: 4h, resolve: 24h, calendar: always }
reminders: { respond: [50%, 75%, 100%], resolve: [50%, 75%, 100%, 125%] }
pause-on: [awaiting requester, awaiting vendor]
auto-close: { resolved: 5d, no-response: 7d }
reopen-within: 3d
desks:
  it:
    name: IT
    calendar: always
    channel: { slack: C0ITDESK }
    intake: { slack: [C0HELP] }
    teams:
      service-desk: { name: Service desk, lead: lena@larkspur.example, members: [amir@larkspur.example, bo@larkspur.example] }
      network: { name: Network, lead: nora@larkspur.example, members: [nina@larkspur.example] }
    default-team: service-desk
    categories:
      - { key: vpn, name: VPN, team: network, examples: [the vpn drops every few minutes, cannot connect from home] }
      - { key: hardware, name: Laptops, team: service-desk, examples: [my screen is black, laptop will not charge] }
  hr:
    name: People
    confidential: true
    calendar: always
    channel: { slack: C0HRDESK }
    teams:
      people-ops: { name: People operations, lead: hana@larkspur.example, members: [hana@larkspur.example] }
    default-team: people-ops
`;

/** The same desk, with IT in Slack and in Teams, and HR in Slack alone. */
export const BOTH = DESK.replace(
  'channel: { slack: C0ITDESK }',
  'channel: { slack: C0ITDESK, teams: "19:itdesk@thread.tacv2" }',
).replace('intake: { slack: [C0HELP] }', 'intake: { slack: [C0HELP], teams: ["19:help@thread.tacv2"] }');

/** With turns and a quota for the service desk, questions that are reminded of, and a survey. */
export const BUSY = DESK.replace(
  'members: [amir@larkspur.example, bo@larkspur.example] }',
  'members: [amir@larkspur.example, bo@larkspur.example], assign: round-robin, quota: 2 }',
)
  .replace('no-response: 7d }', 'no-response: 7d, nudge: [2d, 4d] }\nsurvey: { expires: 7d, low: 2 }')
  .replace('people: [', 'people: [{ email: eve@larkspur.example, manager: mona@larkspur.example }, ');

/** With things to ask for: one that a runner does, one that a manager and finance approve, one for a few. */
export const CATALOGUE = BUSY.replace(
  '\ndesks:',
  `
catalogue:
  - key: password-reset
    name: Reset a password
    desk: it
    fields: [{ key: system, label: System, type: choice, options: [Email, VPN, ERP], required: true }]
    fulfil: { run: password-reset }
  - key: laptop
    name: New laptop
    desk: it
    fields:
      - { key: model, label: Model, type: choice, options: [Standard, Developer], required: true }
      - { key: reason, label: Reason, type: text, required: true, max: 500 }
      - { key: cost, label: Cost in GBP, type: number, min: 0 }
    approval:
      - { name: Line manager, approvers: manager, mode: any, within: 1d }
      - { name: Finance, approvers: [fin@larkspur.example, fay@larkspur.example], mode: all, when: { cost: { above: 1500 } }, within: 2d }
    tasks:
      - { name: Order the laptop, team: service-desk }
      - { name: Image and hand over, team: service-desk, after: Order the laptop }
  - key: badge
    name: Badge for a visitor
    desk: it
    entitled: [mona@larkspur.example]
    fields:
      - { key: day, label: Day, type: date, required: true }
      - { key: parking, label: Parking, type: yes-no }
      - { key: plate, label: Number plate, type: text, required: true, max: 10, when: { parking: true } }
runners:
  password-reset: { url: "http://127.0.0.1:4010/reset", secret: env:RUNNER_SECRET, timeout: 2s }
desks:`,
)
  .replace(
    'kind: incident }, respond: 4h, resolve: 24h, calendar: always }',
    'kind: incident }, respond: 4h, resolve: 24h, calendar: always }\n  - { when: { kind: request }, respond: 4h, resolve: 5d, calendar: always }',
  )
  .replace('people: [', 'people: [{ email: priya@larkspur.example, manager: mona@larkspur.example }, ')
  .replace(', assign: round-robin, quota: 2', '');

/** The same desk with something that two desks fulfil together. */
export const starting = (desk: string): string =>
  desk.replace(
    'runners:',
    `  - key: starter
    name: New colleague
    desk: it
    fields: [{ key: first-day, label: First day, type: date, required: true }]
    tasks:
      - { name: Send the contract, team: people-ops, desk: hr, undo: Call the contract back }
      - { name: Order a laptop, team: service-desk, after: Send the contract }
      - { name: Show the building, team: people-ops, desk: hr, after: Order a laptop }
runners:`,
  );
export const STARTER = starting(CATALOGUE);

/** Only what is dear has to be approved. */
export const DEAR = CATALOGUE.replace(
  '{ name: Line manager, approvers: manager, mode: any, within: 1d }\n      - ',
  '',
);

/** With access that a runner grants, to whoever has shown who they are, and takes back; and with tasks that are undone. */
export const ACCESS = CATALOGUE.replace(
  '{ name: Order the laptop, team: service-desk }',
  '{ name: Order the laptop, team: service-desk, undo: Send the laptop back }',
)
  .replace(
    '{ name: Image and hand over, team: service-desk, after: Order the laptop }',
    '{ name: Image and hand over, team: network, after: Order the laptop, undo: Wipe the laptop }\n      - { name: Bill it, team: service-desk, after: Image and hand over }',
  )
  .replace(
    'catalogue:\n',
    `catalogue:
  - key: share
    name: Access to the shared drive
    desk: it
    fields: [{ key: colleague, label: Colleague, type: person, required: true }]
    approval: [{ name: Line manager, approvers: manager, mode: any, within: 1d }]
    fulfil: { run: access-grant, challenge: identity, undo: access-revoke }
`,
  )
  .replace(
    'runners:\n',
    `runners:
  access-grant: { url: "http://127.0.0.1:4010/grant", secret: env:RUNNER_SECRET, timeout: 2s }
  access-revoke: { url: "http://127.0.0.1:4010/revoke", secret: env:RUNNER_SECRET, timeout: 2s }
  identity: { url: "http://127.0.0.1:4010/identity", secret: env:RUNNER_SECRET, timeout: 2s }
`,
  );

/** With a board that votes in its channel. */
export const BOARD = CATALOGUE.replace(
  'catalogue:\n',
  `change:
  boards: { cab: { name: Change board, members: [cara@larkspur.example, carl@larkspur.example, quin@larkspur.example], channel: { slack: C0CAB } } }
  managers: [cara@larkspur.example]
  approval:
    low: { board: cab, mode: any, within: 1d }
    moderate: { board: cab, mode: any, within: 1d }
    high: { board: cab, mode: any, within: 1d }
    emergency: { board: cab, mode: any, within: 1d }
catalogue:
  - key: firewall
    name: Open a port
    desk: it
    fields: [{ key: port, label: Port, type: number, required: true, min: 1, max: 65535 }]
    approval: [{ name: Change board, board: cab, mode: majority, within: 1d }]
`,
);

/** With changes: a board for what is risky, the team for what is not, freezes, a window and a template. */
export const CHANGES = CATALOGUE.replace(
  'catalogue:\n',
  `change:
  boards:
    cab: { name: Change board, members: [cara@larkspur.example, carl@larkspur.example, quin@larkspur.example], channel: { slack: C0CAB } }
    ecab: { name: Emergency board, members: [cara@larkspur.example, lena@larkspur.example] }
  managers: [cara@larkspur.example, mona@larkspur.example]
  approval:
    low: { approvers: team, mode: any, within: 1d }
    moderate: { board: cab, mode: majority, within: 2d }
    high: { board: cab, mode: all, within: 3d }
    emergency: { board: ecab, mode: any, within: 1h }
  templates:
    - { key: renew-certificate, title: Renew a TLS certificate, plan: "Issue, install, reload", rollback: Restore the old one, test: The handshake succeeds }
  freezes:
    - { from: "2026-04-03T18:00", to: "2026-04-07T08:00", reason: Easter }
  windows:
    - { service: erp, days: [sat, sun], hours: ["01:00-05:00"] }
catalogue:
`,
);

/** Any of these with changes that Cleo, Hana and Quin vote on in the board's channel, and with Lena and Nina as managers. */
export const changing = (desk: string): string =>
  desk.replace(
    '\ndesks:',
    `
change:
  boards: { cab: { name: Change board, members: [cleo@larkspur.example, hana@larkspur.example, quin@larkspur.example], channel: { slack: C0CAB, teams: "19:cab@thread.tacv2" } } }
  managers: [lena@larkspur.example, nina@larkspur.example]
  approval:
    low: { approvers: team, mode: any, within: 1d }
    moderate: { board: cab, mode: majority, within: 2d }
    high: { board: cab, mode: all, within: 3d }
    emergency: { board: cab, mode: any, within: 1h }
  templates:
    - { key: renew-certificate, title: Renew a TLS certificate, plan: "Issue, install, reload", rollback: Restore the old one, test: The handshake succeeds }
desks:`,
  );

/** A desk that works from nine to five, in Berlin. */
export const HOURS = BUSY.replace(
  'always: { always: true }',
  'always: { always: true }\n  office: { timezone: Europe/Berlin, hours: { mon-fri: ["09:00-17:00"] } }',
).replace('name: IT\n    calendar: always', 'name: IT\n    calendar: office');

/** The same desk in Teams only. */
export const TEAMS = BOTH.replace('slack: C0ITDESK, ', '').replace(
  '{ slack: C0HRDESK }',
  '{ teams: "19:hrdesk@thread.tacv2" }',
);

export const organisation = (text = DESK): Organisation =>
  readDesk(text, 'desk.yaml', new Date('2026-03-27T09:00:00Z'));

/** The scopes that the manifest asks for: what the simulated Slack grants. */
export const manifestScopes = (): string[] => {
  const manifest = JSON.parse(readFileSync(new URL('../../manifest/slack.json', import.meta.url), 'utf8')) as {
    oauth_config: { scopes: { bot: string[] } };
  };
  return manifest.oauth_config.scopes.bot;
};
