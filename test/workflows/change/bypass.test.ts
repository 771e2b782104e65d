import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { threshold, type Level } from '../../../workflows/shared/approval/tally.ts';
import { HARK, type Person } from '../../../src/domain/person.ts';
import { type Ticket } from '../../../src/domain/record.ts';
import { NOTHING_LOADED, type Context, type Fact, type Happened } from '../../../src/domain/workflow.ts';
import { change } from '../../../workflows/change/index.ts';
import { excludedFrom, type Change, type ChangeEvent } from '../../../workflows/change/change.ts';
import { CHANGES, organisation } from '../../support/desk.ts';
import { runs, share } from '../../support/runs.ts';

const DESK = organisation(CHANGES);
const START = new Date('2026-03-27T09:00:00Z');
const email = (name: string) => `${name}@larkspur.example`;
const insider = (name: string): Person => ({ email: email(name), name, standing: 'insider' });
const NAMES = ['amir', 'bo', 'lena', 'cara', 'carl', 'quin', 'mona', 'ada', 'priya'];
const MANAGERS = new Set(DESK.change!.managers);

type Step = { by: string; verb: string; fields: Record<string, unknown>; named?: string };
type Each<E> = E extends ChangeEvent ? E & { at: Date; by: string } : never;
type Trail = Each<ChangeEvent>[];

const who = fc.constantFrom(...NAMES);
/** Whoever says it: the bot lets only some say some of it, which is a rule of its own (role.test.ts). */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(who, fc.constantFrom('approve', 'reject', 'abstain'))
      .map(([by, verb]) => ({ by, verb, fields: { text: 'because' } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('amir', 'bo', 'lena')
      .chain(by => fc.constantFrom('A', 'B').map(plan => ({ by, verb: 'change edit', fields: { text: '', plan } }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('bo', 'lena', 'amir')
      .map(named => ({ by: 'amir', verb: 'change edit', fields: { text: '', implementer: `@${named}` }, named })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('amir', 'bo').map(by => ({ by, verb: 'change submit', fields: { text: '' } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('bo', 'cara')
      .chain(by =>
        fc
          .constantFrom('low', 'moderate', 'high')
          .map(level => ({ by, verb: 'change risk', fields: { text: 'why', level } })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('amir', 'bo').map(by => ({ by, verb: 'change schedule', fields: { text: '' } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('cara', 'mona'), fc.constant(''))
      .map(([by]) => ({ by, verb: 'change break-glass', fields: { text: 'now' } })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, who).map(([voter, to]) => ({
      by: 'hark',
      verb: 'set-deputy',
      fields: { text: '', for: email(voter), to: email(to) },
    })),
  },
  {
    weight: 1,
    arbitrary: who.map(voter => ({ by: 'hark', verb: 'end-deputy', fields: { text: '', for: email(voter) } })),
  },
);

const context = (
  by: string,
  named: string | undefined,
  delegates: ReadonlyMap<string, string>,
  minute: number,
): Context => ({
  now: new Date(START.getTime() + minute * 60_000),
  by: by === 'hark' ? HARK : insider(by),
  number: 'CHG-1',
  organisation: DESK,
  where: { platform: 'console' },
  named: named === undefined ? [] : [insider(named)],
  suggest: () => undefined,
  nameOf: who => who,
  loaded: { ...NOTHING_LOADED, delegates },
});

type Played = { states: Change[]; trail: Trail };

/** Plays what was said through the rules. */
function played(steps: readonly Step[], away: ReadonlyMap<string, string>, from?: Played): Played {
  let state: Ticket = from?.states.at(-1) ?? change.initial;
  const trail: Trail = [...(from?.trail ?? [])];
  const states: Change[] = [];
  steps.forEach(({ by, verb, fields, named }, minute) => {
    const at = context(by, named, away, minute);
    const decision = change.decide[verb]!(state, { verb, number: 'CHG-1', ...fields } as never, at);
    if (decision.is !== 'accepted') return;
    for (const event of decision.events) {
      const happened = { ...event, at: at.now, by: at.by.email } as Happened<Fact>;
      state = change.evolve[event.type]!(state, happened);
      trail.push(happened as unknown as Trail[number]);
    }
    states.push(state as unknown as Change);
  });
  return { states, trail };
}

/** A change that is submitted, for all that comes after. */
const submitted = (model: 'new' | 'emergency'): Played => {
  const plans = { plan: 'A', rollback: 'B', test: 'C', ci: 'mail', start: '2026-03-28T01:00', end: '2h' };
  const fields = { text: '', title: 'T', impact: 'low', probability: 'low', ...plans };
  const draft = played([{ by: 'amir', verb: `change ${model}`, fields }], new Map());
  return played([{ by: 'amir', verb: 'change submit', fields: { text: '' } }], new Map(), draft);
};
const BEGUN = { new: submitted('new'), emergency: submitted('emergency') };

/** The slow way: reads the trail like an auditor, and says why it should never have been scheduled. */
function wrongWith(
  { states, trail }: ReturnType<typeof played>,
  away: ReadonlyMap<string, string>,
): string | undefined {
  const last = states.at(-1);
  if (!last || (last.status !== 'scheduled' && last.status !== 'implement')) return undefined;
  const excluded = new Set(excludedFrom(last));
  const raised = trail.findLast(({ type }) => type === 'glassRaised');
  const broken = trail.findLast(({ type }) => type === 'glassBroken');
  const opened = trail.findLastIndex(({ type }) => type === 'roundOpened');
  if (broken && trail.indexOf(broken) > opened) {
    if (last.model !== 'emergency') return 'glass of no emergency';
    if (!raised || raised.by === broken.by) return 'one manager alone';
    if (![raised, broken].every(({ by }) => MANAGERS.has(by) && !excluded.has(by))) return 'a stranger broke the glass';
    return undefined;
  }
  const since = trail.slice(opened + 1);
  if (since.some(({ type }) => type === 'edited' || type === 'riskSet')) return 'altered after it was voted on';
  const { levels = [] } = trail[opened] as { levels?: Level[] };
  const deputies = new Map(away);
  let index = 0;
  let box = new Map<string, string>();
  let hands = new Map<string, string>();
  for (const event of since) {
    const { mode, voters } = levels[index]!;
    if (event.type === 'deputySet') deputies.set(event.voter, event.delegate);
    if (event.type === 'deputyEnded') deputies.delete(event.voter);
    if (event.type === 'voted') {
      if (!voters.includes(event.for)) return 'the vote of no voter';
      if (excluded.has(event.by) || excluded.has(event.for)) return 'an excluded person';
      if (event.by !== event.for && ![deputies.get(event.for), away.get(event.for)].includes(event.by))
        return 'a deputy of nobody';
      box.set(event.for, event.is);
      hands.set(event.for, event.by);
      if (new Set(hands.values()).size < hands.size) return 'two votes of one person';
    }
    if (event.type === 'levelPassed' || event.type === 'roundApproved') {
      const yes = [...box.values()].filter(is => is === 'yes').length;
      if (yes < threshold(mode, voters.length)) return 'too few votes';
      index += 1;
      box = new Map();
      hands = new Map();
    }
  }
  return index === levels.length ? undefined : 'a level was left out';
}

test('no sequence of votes, delegations, edits and replays authorises a change without what its policy asks for', () => {
  const absences = fc.uniqueArray(fc.tuple(who, who), { maxLength: 3, selector: ([voter]) => voter });
  const said = fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 });
  let scheduled = 0;
  fc.assert(
    fc.property(fc.constantFrom('new' as const, 'emergency' as const), absences, said, (model, out, steps) => {
      const away = new Map(out.map(([voter, to]) => [email(voter), email(to)]));
      const replayed = steps.flatMap(([each, twice]) => (twice ? [each, each] : [each]));
      const result = played(replayed, away, BEGUN[model]);
      if (result.states.at(-1)?.status === 'scheduled') scheduled += 1;
      return wrongWith(result, away) === undefined;
    }),
    runs(100_000),
  );
  // Otherwise it would prove nothing.
  expect(scheduled).toBeGreaterThan(share(5_000));
});
