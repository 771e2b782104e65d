import { expect, test } from '@jest/globals';
import { type Person } from '../../src/domain/person.ts';
import { HARK } from '../../src/domain/person.ts';
import { maySay, maySee, type Who } from '../../src/domain/role.ts';
import { workflows, queries } from '../../workflows/index.ts';
import { CHANGES, organisation } from '../support/desk.ts';

const DESK = organisation();
const insider = (name: string): Person => ({ email: `${name}@larkspur.example`, name, standing: 'insider' });
const PEOPLE: Record<string, Person> = {
  requester: insider('priya'),
  opener: insider('mona'),
  follower: insider('fay'),
  agent: insider('amir'),
  lead: insider('lena'),
  'agent elsewhere': insider('hana'),
  admin: insider('ada'),
  employee: insider('quin'),
  outsider: { email: 'slack:U9', name: 'Gus', standing: 'outsider' },
  Hark: HARK,
};
const parties = (desk: string) => ({
  desk,
  requester: 'priya@larkspur.example',
  opener: 'mona@larkspur.example',
  followers: ['fay@larkspur.example'],
});

/** itsm-rules §4.3, cell by cell, for a ticket of an open desk. */
const MAY: Record<Who, string[]> = {
  everyone: ['requester', 'opener', 'follower', 'agent', 'lead', 'agent elsewhere', 'admin', 'employee', 'Hark'],
  agent: ['agent', 'lead', 'Hark'],
  'agent or admin': ['agent', 'lead', 'admin', 'Hark'],
  'any agent': ['agent', 'lead', 'agent elsewhere', 'admin', 'Hark'],
  'agent or manager': ['agent', 'lead', 'admin', 'Hark'],
  'change staff': ['agent', 'lead', 'admin', 'Hark'],
  'change reader': ['follower', 'agent', 'lead', 'admin', 'Hark'],
  manager: ['Hark'],
  requester: ['requester', 'opener', 'Hark'],
  'requester or agent': ['requester', 'opener', 'agent', 'lead', 'Hark'],
  involved: ['requester', 'opener', 'follower', 'agent', 'lead', 'Hark'],
  admin: ['admin', 'Hark'],
  bot: ['Hark'],
};
const cells = Object.entries(MAY).flatMap(([who, may]) =>
  Object.keys(PEOPLE).map(name => [who as Who, name, may.includes(name)] as const),
);

test.each(cells)('what is for %s, %s may say: %s', (who, name, expected) => {
  expect(maySay(DESK, who, PEOPLE[name]!, parties('it'))).toBe(expected);
});

test.each(Object.keys(PEOPLE))('who sees a ticket: %s', name => {
  const seen = { it: maySee(DESK, PEOPLE[name]!, parties('it')), hr: maySee(DESK, PEOPLE[name]!, parties('hr')) };
  const involved = ['requester', 'opener', 'follower', 'Hark'].includes(name);
  expect(seen).toEqual({
    it: involved || ['agent', 'lead', 'admin'].includes(name),
    // A confidential desk: not even an admin.
    hr: involved || name === 'agent elsewhere',
  });
});

const CHANGING = organisation(CHANGES);
const change = { ...parties('it'), governed: true as const };

test('a change manager reads every change and decides about it, but no ticket', () => {
  const cara = insider('cara');
  expect([maySee(CHANGING, cara, change), maySee(CHANGING, cara, parties('it'))]).toEqual([true, false]);
  for (const who of ['manager', 'agent or manager', 'change staff'] as const)
    expect([maySay(CHANGING, who, cara, change), maySay(CHANGING, who, cara, parties('it'))]).toEqual([true, false]);
  for (const who of ['agent', 'agent or admin', 'admin'] as const)
    expect(maySay(CHANGING, who, cara, change)).toBe(false);
});

test('who is on a board reads the calendar and plans nothing; admins override nothing', () => {
  expect(maySay(CHANGING, 'change staff', insider('carl'), undefined)).toBe(true);
  expect(maySay(CHANGING, 'agent or manager', insider('carl'), undefined)).toBe(false);
  expect(maySee(CHANGING, insider('carl'), change)).toBe(false);
  expect(maySay(CHANGING, 'manager', insider('ada'), change)).toBe(false);
});

test('a confidential desk has no admin but its own agents', () => {
  for (const who of ['admin', 'agent or admin'] as const)
    expect(maySay(DESK, who, PEOPLE.admin!, parties('hr'))).toBe(false);
});

/** Who may say which verb: the whole list, so that a new verb is put here on purpose. */
test('every verb is for whom the practice says', () => {
  const by: Record<string, string[]> = {};
  for (const { verbs } of [...workflows, ...queries])
    for (const [verb, { who }] of Object.entries(verbs)) by[who] = [...new Set([...(by[who] ?? []), verb])].toSorted();
  expect(by).toEqual({
    // Votes are for whom the record names: the rule looks, not the role.
    everyone: [
      'abstain',
      'approvals',
      'approve',
      'ask',
      'away',
      'back',
      'delegate',
      'follow',
      'help',
      'home',
      'list',
      'metoo',
      'oncall',
      'reject',
      'report',
      'request',
      'sla',
      'status',
    ],
    'any agent': ['done'],
    'agent or admin': [
      'assign',
      'ci add',
      'ci relate',
      'ci retire',
      'ci set',
      'ci unrelate',
      'claim',
      'hold',
      'link',
      'major',
      'merge',
      'more',
      'note',
      'pin',
      'priority',
      'queue',
      'resolve',
      'resume',
      'timeline',
      'transfer',
      'unlink',
    ],
    'agent or manager': [
      'change acknowledge',
      'change cancel',
      'change close',
      'change edit',
      'change emergency',
      'change finish',
      'change new',
      'change plan',
      'change retroactive',
      'change review',
      'change risk',
      'change schedule',
      'change standard',
      'change start',
      'change submit',
      'change unauthorised',
      'change withdraw',
      // Of a change.
      'note',
      'reply',
    ],
    'change staff': [
      'calendar',
      'calendar link',
      'calendar renew',
      'change',
      'change agenda',
      'change scores',
      'ci',
      'freeze list',
    ],
    'change reader': ['change show', 'conflicts'],
    manager: ['change break-glass', 'change override', 'freeze add', 'freeze remove'],
    requester: ['fixed', 'rate', 'resubmit'],
    'requester or agent': ['cancel', 'close', 'escalate', 'reopen'],
    involved: ['reply', 'unfollow'],
    admin: ['admin confirm', 'admin grant', 'admin reject', 'admin reload', 'admin revoke', 'admin who'],
    bot: [
      'absence-over',
      'account-doubt',
      'agenda',
      'approval-deadline',
      'approval-prompt',
      'askupdate',
      'auto-close',
      'auto-resolve',
      'change recheck',
      'change remind',
      'digest',
      'end-deputy',
      'flood',
      'link-mirrored',
      'merge-in',
      'nudge',
      'relay-reply',
      'release',
      'remind',
      'route',
      'runner-callback',
      'set-deputy',
      'undelivered',
    ],
  });
});
