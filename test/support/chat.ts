import { expect } from '@jest/globals';
import { answerOf, consolePlatform, heardOn } from '../../adapters/console/index.ts';
import { bot } from '../../src/core/handle-message.ts';
import { budgets } from '../../src/core/budget.ts';
import { brokenAt } from '../../src/core/audit-chain.ts';
import { type AdjustableClock } from '../../src/time/desk-clock.ts';
import { deskInUse } from '../../src/desk-file/live.ts';
import { drafts } from '../../src/core/drafts.ts';
import { deliverer } from '../../src/delivery/deliver.ts';
import { type InboundMessage } from '../../src/domain/message.ts';
import { type Organisation } from '../../src/domain/desk.ts';
import { type AnyWorkflow } from '../../src/domain/workflow.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { outboxWorker } from '../../src/delivery/outbox-worker.ts';
import { language } from '../../src/language/index.ts';
import { createLog } from '../../src/app/log.ts';
import { people } from '../../src/people/people.ts';
import { memoryDirectory, memoryNumbers, memoryRecords, memoryReferences } from '../../src/store/memory.ts';
import { clockMover } from '../../src/web/clock.ts';
import { absencesOf, queries, workflows as all } from '../../workflows/index.ts';
import { NotUnderstood, type Unresolved } from '../../src/domain/unresolved.ts';
import { organisation as testDesk } from './desk.ts';
import { record } from './record.ts';
import { replayed } from './replay.ts';
import { scenario } from './scenarios.ts';
import { answerLine, byPlace, isPlayed, linesOf } from './transcript.ts';

/** Nine o'clock where the desk is. */
const OPENING = new Date('2026-03-27T08:00:00Z');

/**
 * A conversation, played through the real bot on the memory store and compared whole. Lines of people are played:
 *   priya: report VPN is down          a command, privately
 *   amir presses Claim in #desk        a button, as last drawn ("in @priya" for somebody's own conversation)
 *   amir in #desk on INC-1: text       said in the record's thread
 *   (15 minutes later)                 time, in which reminders fall due
 *   given: CHG-1 approved              what a scenario of scenarios.ts leads to, not shown again
 * Lines of the bot are compared, place by place: `bot → priya` is private, `@priya` and `#desk` are conversations, `~` is
 * what an edit changed, and times are of the desk's zone, with the day where it is another.
 */
export const chat = (transcript: TemplateStringsArray | string, ...rest: unknown[]): Promise<void> =>
  played(testDesk(), transcript, rest);

/** The same at another desk. */
export const chatAt =
  (desk: string) =>
  (transcript: TemplateStringsArray | string, ...rest: unknown[]): Promise<void> =>
    played(testDesk(desk), transcript, rest);

/** The same with other kinds of record. */
export const chatWith =
  (desk: string, kinds: readonly AnyWorkflow[]) =>
  (transcript: TemplateStringsArray | string, ...rest: unknown[]): Promise<void> =>
    played(testDesk(desk), transcript, rest, kinds);

async function played(
  desk: Organisation,
  transcript: TemplateStringsArray | string,
  rest: unknown[],
  kinds?: readonly AnyWorkflow[],
): Promise<void> {
  const text = typeof transcript === 'string' ? transcript : String.raw({ raw: transcript }, ...rest);
  const expected = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const office = chatOffice(desk, kinds);
  for (const line of expected) {
    if (isPlayed(line)) await office.play(line);
  }
  if (process.env.RECORD && typeof transcript !== 'string')
    record(transcript.raw.join(''), byPlace(office.transcript()));
  else expect(byPlace(office.transcript())).toEqual(byPlace(expected));
  expect(office.unresolved).toEqual([]);
  for (const stored of office.records.all()) {
    expect(replayed(stored, kinds)).toEqual(stored.state);
    expect(brokenAt(stored._id, stored.events)).toBeUndefined();
  }
}

export function chatOffice(organisation: Organisation = testDesk(), workflows: readonly AnyWorkflow[] = all) {
  const heard: string[] = [];
  const unresolved: Unresolved[] = [];
  let rested = 0;
  const terminal = consolePlatform({
    mainDesk: Object.keys(organisation.desks)[0],
    emailOf: account => `${account}@larkspur.example`,
    show: shown => heard.push(...linesOf(shown, clock.now(), organisation.timezone)),
  });
  const clock = frozenClock();
  const records = memoryRecords();
  const log = createLog('silent');
  const directory = memoryDirectory();
  const inUse = deskInUse({
    file: { path: '', text: '', organisation },
    records,
    directory,
    now: clock.now,
    kind: 'proposal',
  });
  const known = people({
    directory,
    platforms: [terminal.platform],
    organisation: () => organisation,
    vouched: inUse.vouched,
    now: clock.now,
  });
  const self = async (id: string, words: string, fields?: Readonly<Record<string, string>>) => {
    const said = { id, by: 'hark', where: { platform: 'console' }, words, source: 'command' } as const;
    await desk.handleMessage({ ...said, ...(fields ? { fields } : {}) }).catch((error: unknown) => {
      if (!(error instanceof NotUnderstood)) throw error;
      unresolved.push(error.unresolved);
    });
  };
  const outbox = outboxWorker({
    deliverer: deliverer({
      platforms: [terminal.platform],
      people: known,
      workflows,
      organisation: () => organisation,
      clock,
      tell: self,
      onUnresolved: each => void unresolved.push(each),
      current: records.byNumber,
      runs: async () => ({ is: 'done', said: 'Done by the runner.' }),
      log,
    }),
    records,
    log,
    demand: () => ({ waiting: () => 0, recent: () => 0 }),
    onDeadLetter: (number, address, id) => self(`undelivered:${number}:${id}`, `undelivered ${number} ${address}`),
  });
  const desk = bot({
    workflows,
    queries,
    records,
    numbers: memoryNumbers(),
    people: known,
    language: language(() => organisation),
    clock,
    organisation: inUse.organisation,
    deskFile: inUse.change,
    absences: absencesOf,
    changed: inUse.refresh,
    enabled: ['console'],
    outbox,
    drafts: drafts(memoryReferences()),
    budgets: budgets(clock.now),
  });
  const reminders = sweep({ bot: desk, records, clock, outbox, log, systemNow: () => Date.now() + rested });
  const move = clockMover({ clock, sweep: reminders, outbox });
  let said = 0;

  async function hear(account: string, words: string, how: Partial<InboundMessage> = {}) {
    said += 1;
    const before = heard.length;
    const reply = await desk.handleMessage(heardOn(account, words, `test:${said}`, how));
    const card = how.source === 'talk' && reply.is !== 'refused' ? undefined : answerOf(reply);
    // The answer comes with the request; everything else follows, in whatever order.
    if (card) heard.splice(before, 0, answerLine(account, card, clock.now(), organisation.timezone));
    await outbox.idle();
  }

  async function play(line: string) {
    const [, name] = /^given: (.+)$/.exec(line) ?? [];
    if (name !== undefined) return given(name);
    heard.push(line);
    const later = /^\((\d+) (second|minute|hour|day)s? later\)$/.exec(line);
    if (later) return void (await move({ advance: `${later[1]}${later[2]!.charAt(0)}` }));
    const [, who = '', label = '', where = ''] = /^(\w+) presses (.+) in ([#@]\w+)$/.exec(line) ?? [];
    if (who !== '') {
      const found = terminal.button(where.slice(1), label);
      if (!found) throw new Error(`there is no button "${label}" in ${where} for: ${line}`);
      const { card } = found.shown;
      return hear(who, found.button.words, card.of ? { seen: card.of.version } : {});
    }
    const [, talker = '', place = '', number = '', talk = ''] = /^(\w+) in ([#@]\w+) on (\S+): (.*)$/.exec(line) ?? [];
    if (talker !== '') {
      const thread = terminal.cardOf(place.slice(1), number)?.message ?? 'none';
      const where = { platform: 'console', conversation: place.slice(1), thread } as const;
      return talk.startsWith('!')
        ? hear(talker, talk.slice(1), { source: 'event', where })
        : hear(talker, talk, { source: 'talk', where });
    }
    const [, speaker = '', words = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (speaker === '') throw new Error(`not a line that can be played: ${line}`);
    return hear(speaker, words);
  }

  /** What a transcript takes for granted is played without being shown again. */
  async function given(name: string) {
    for (const line of scenario(name)) await play(line);
    heard.splice(0, heard.length, `given: ${name}`);
  }

  /** What is in trouble has rested. */
  const rest = () => void (rested += 10_000);
  return {
    play,
    hear,
    rest,
    self,
    reminders,
    unresolved,
    records,
    bot: desk,
    transcript: () => heard,
    clock,
    terminal,
    outbox,
  };
}

function frozenClock(): AdjustableClock {
  let now = OPENING;
  return {
    now: () => now,
    async set(to) {
      now = to;
    },
  };
}
