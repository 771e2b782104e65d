import { createHash } from 'node:crypto';
import { genesis, link } from './chain.ts';
import { type DeskClock } from './clock.ts';
import { plain, say, type Card, type Form } from './domain/card.ts';
import { type Command, type Parsed, type Verbs } from './domain/command.ts';
import { type Numbers } from './domain/directory.ts';
import { type Heard } from './domain/heard.ts';
import { type Organisation } from './domain/organisation.ts';
import { HARK, type Person } from './domain/person.ts';
import { type AnyQuestions } from './domain/question.ts';
import { placeKey, type Loaded, type Owed, type Stored, type Ticket } from './domain/record.ts';
import { type Records } from './domain/records.ts';
import { desksOf, maySay, maySee, type Who } from './domain/role.ts';
import {
  evolveAll,
  type AnyWorkflow,
  type Context,
  type Decision,
  type Fact,
  type Happened,
} from './domain/workflow.ts';
import { asking, type Asked } from './asking.ts';
import { mentions } from './mentions.ts';
import { owing } from './owing.ts';
import { type People } from './people.ts';
import { vocabularyOf, type Language } from './language/index.ts';

/** What the person who spoke is answered, privately. `again`: the same delivery was answered before. */
export type Reply =
  | { is: 'answered'; card: Card; number?: string; again?: true }
  | { is: 'refused'; why: string; buttons?: Card['buttons'] }
  | { is: 'asked'; form: Form }
  | { is: 'silent' };

export type Outbox = {
  /** Until when this replica will have what it writes now in hand; in the past when it has its hands full. */
  inHandUntil(): Date;
  handOver(record: Loaded, owed: readonly Owed[]): void;
};

/** Nobody waits for the answer any more, so nothing may be written. */
export class TooLate extends Error {}

const ATTEMPTS = 100;

export type Bot = { hear(heard: Heard, until?: number): Promise<Reply> };

/** Words in, stored decision out. Throws only when the store or the platform can't be asked: then nothing was decided. */
export function bot(parts: {
  workflows: readonly AnyWorkflow[];
  questions: readonly AnyQuestions[];
  records: Records;
  numbers: Numbers;
  people: People;
  language: Language;
  clock: DeskClock;
  organisation: () => Organisation;
  enabled: readonly Heard['where']['platform'][];
  outbox: Outbox;
  heardOf?: (verb: string, outcome: string, ms: number) => void;
}): Bot {
  const { workflows, questions, records, numbers, people, language, clock, organisation, enabled, outbox } = parts;
  const vocabulary = vocabularyOf(workflows, questions);
  const workflowOf = (number: string) => workflows.find(({ prefix }) => number.startsWith(`${prefix}-`));

  async function hear(heard: Heard, until = Infinity): Promise<Reply> {
    const started = performance.now();
    let verb = 'none';
    const reply = await answer(heard, until, found => (verb = found));
    const repeated = reply.is === 'answered' && reply.again && heard.manner !== 'command';
    const quiet = repeated || (isUnsaved(reply, heard) && !(await records.firstTime(heard.id)));
    parts.heardOf?.(verb, quiet ? 'repeated' : reply.is, performance.now() - started);
    return quiet ? { is: 'silent' } : reply;
  }

  async function answer(heard: Heard, until: number, onVerb: (verb: string) => void): Promise<Reply> {
    const by = heard.by === 'hark' ? HARK : await people.whoIs(heard.by);
    if (by.standing === 'bot' && heard.by !== 'hark') return { is: 'silent' };
    const inThread = heard.where.thread === undefined ? undefined : await threadOf(heard);
    if (heard.manner === 'talk' && !inThread && !heard.where.direct) return { is: 'silent' };
    if (by.standing === 'outsider')
      return heard.manner === 'talk'
        ? { is: 'silent' }
        : refused(`Only people of ${organisation().organisation} can use this desk.`);
    const parsed: Parsed | { unknown: string } =
      heard.manner === 'talk' && inThread
        ? {
            verb: inThread.place.card === 'triage' ? 'note' : 'reply',
            number: inThread.record.number,
            keys: {},
            text: heard.words,
          }
        : language.parse(heard.words === '' ? 'help' : heard.words, vocabulary);
    if ('unknown' in parsed) return lost(parsed.unknown, heard, by);
    const number = parsed.number ?? (vocabulary.births.has(parsed.verb) ? undefined : inThread?.record.number);
    onVerb(parsed.verb);
    const said = { ...parsed, ...(number === undefined ? {} : { number }) };
    const question = questions.find(({ verbs }) => verbs[said.verb]);
    return question ? inquire(question, said, heard, by) : decideOn(said, heard, by, until);
  }

  const threadOf = ({ where: { platform, conversation = '', thread = '' } }: Heard) =>
    records.byPlace(placeKey({ platform, conversation, message: thread }));

  /** A question: read what it wants, answer. A number that the person may not see does not exist for them. */
  async function inquire(question: AnyQuestions, said: Parsed, heard: Heard, by: Person): Promise<Reply> {
    const { who } = question.verbs[said.verb]!;
    const record = said.number === undefined ? undefined : await records.byNumber(said.number);
    if (said.number !== undefined && !(record && maySee(organisation(), by, record.state))) return unseen(said.number);
    if (!maySay(organisation(), who, by, record?.state)) return refused(onlyFor(who, said.verb, record));
    const command = checked(question.verbs, said, heard);
    if ('why' in command) return command;
    if (record) await people.know(peopleIn(record));
    const { named } = await mentions(heard, said, people);
    const context = {
      ...contextOf(heard, by, said.number ?? '', named),
      sight: { email: by.email, desks: desksOf(organisation(), by) },
    };
    const asked: Asked = await asking(
      question.ask[said.verb]!(command.command, {
        ...context,
        ...(record ? { record } : {}),
        workflowOf,
        verbs: sayable(by),
      }),
      records,
      people,
    );
    return 'card' in asked ? { is: 'answered', card: asked.card } : refused(asked.refused);
  }

  async function decideOn(said: Parsed, heard: Heard, by: Person, until: number): Promise<Reply> {
    const workflow =
      said.number === undefined ? workflows.find(({ verbs }) => verbs[said.verb]) : workflowOf(said.number);
    const verb = workflow?.verbs[said.verb];
    if (!workflow || (verb?.who === 'bot' && by.standing !== 'bot')) return lost(said.verb, heard, by);
    if (!verb) return refused(`${said.number} is a record of another kind; "${said.verb}" does not apply to it.`);
    const { text, fields, named } = await mentions(heard, said, people);
    const command = checked(workflow.verbs, { ...said, text }, { ...heard, ...(fields ? { fields } : {}) });
    if ('why' in command) return command;
    if (verb.does === 'starts') return birth(workflow, verb.who, command.command, heard, by, named, until);
    if (said.number === undefined)
      return refused(`Which ticket? Say its number too: ${said.verb} ${workflow.prefix}-7.`);
    return change(workflow, verb.who, { ...command.command, number: said.number }, heard, by, named, until);
  }

  async function birth(
    workflow: AnyWorkflow,
    who: Who,
    command: Command,
    heard: Heard,
    by: Person,
    named: readonly Person[],
    until: number,
  ): Promise<Reply> {
    if (!maySay(organisation(), who, by, undefined)) return refused(onlyFor(who, command.verb, undefined));
    const _id = createHash('sha256').update(heard.id).digest('hex').slice(0, 32);
    const author =
      heard.about?.author === undefined
        ? undefined
        : await people.whoIs({ platform: heard.where.platform, account: heard.about.author });
    const about = heard.about && {
      ...(author ? { author } : {}),
      ...(heard.about.permalink ? { permalink: heard.about.permalink } : {}),
    };
    for (;;) {
      const taken = await numbers.next(workflow.prefix);
      const number = `${workflow.prefix}-${taken}`;
      const context = { ...contextOf(heard, by, number, named), ...(about ? { about } : {}) };
      const decision = decided(workflow, workflow.initial, command, context);
      if (decision.is !== 'accepted') {
        numbers.giveBack(workflow.prefix, taken);
        return replyTo(decision);
      }
      const source =
        heard.about && heard.about.conversation !== '' ? [sourcePlace(heard.where.platform, heard.about)] : [];
      const record = { ...compose(workflow, _id, number, decision, context, heard), places: source };
      inTime(until);
      const born = await records.bear(record);
      if (born === 'born') {
        outbox.handOver(record, record.outbox);
        return { is: 'answered', card: decision.answer, number };
      }
      if (born === 'number taken') continue;
      numbers.giveBack(workflow.prefix, taken);
      return again(born, heard);
    }
  }

  function compose(
    workflow: AnyWorkflow,
    _id: string,
    number: string,
    decision: Decision<Fact> & { is: 'accepted' },
    context: Context,
    heard: Heard,
  ): Omit<Stored, 'places'> {
    const next = follow(
      workflow,
      { _id, head: genesis(_id), version: 0, state: workflow.initial, places: [] },
      decision,
      context,
      heard,
    );
    const { owed, wasVersion: _, heard: delivery, ...rest } = next;
    const owesAt = earliest(owed.map(({ due }) => due));
    return {
      ...rest,
      number,
      kind: workflow.kind,
      version: 1,
      heard: [delivery],
      outbox: owed,
      ...(owesAt ? { owesAt } : {}),
    };
  }

  async function change(
    workflow: AnyWorkflow,
    who: Who,
    command: Command & { number: string },
    heard: Heard,
    by: Person,
    named: readonly Person[],
    until: number,
  ): Promise<Reply> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const record = await records.byNumber(command.number);
      if (!record || !maySee(organisation(), by, record.state)) return unseen(command.number);
      if (record.heard.includes(heard.id)) return again(record, heard);
      if (!maySay(organisation(), who, by, record.state))
        return redrawn(record, heard, refused(onlyFor(who, command.verb, record)));
      await people.know(peopleIn(record));
      const context = contextOf(heard, by, record.number, named);
      const decision = decided(workflow, record.state, command, context);
      if (decision.is !== 'accepted')
        return by.standing === 'bot' ? rewound(workflow, record, decision) : redrawn(record, heard, replyTo(decision));
      const next = follow(workflow, record, decision, context, heard);
      inTime(until);
      if ((await records.save(next)) === 'stale') continue;
      const owesAt = earliest([...record.outbox, ...next.owed].map(({ due }) => due));
      outbox.handOver(
        {
          ...record,
          ...next,
          version: record.version + 1,
          heard: record.heard,
          outbox: [...record.outbox, ...next.owed],
          ...(owesAt ? { owesAt } : {}),
        },
        next.owed,
      );
      return { is: 'answered', card: decision.answer, number: record.number };
    }
    throw new Error(`${command.number} changed under ${ATTEMPTS} attempts in a row; look for a loop of tellings`);
  }

  /** Everything that one decision changes, ready for one write. */
  function follow(
    workflow: AnyWorkflow,
    record: Pick<Loaded, '_id' | 'head' | 'version' | 'state' | 'places'>,
    decision: Decision<Fact> & { is: 'accepted' },
    context: Context,
    heard: Heard,
  ) {
    const now = context.now;
    const said = plain(decision.answer);
    const events = link(
      record.head,
      decision.events.map((event, index) => ({
        ...event,
        at: now,
        by: context.by.email,
        via: heard.id,
        ...(index === decision.events.length - 1 && said !== '' ? { said } : {}),
      })),
    );
    const state = evolveAll(workflow, record.state, events as Happened<Fact>[]);
    const timers = workflow.timers(state, context.number, context);
    const wakeAt = earliest(timers.map(({ at }) => at));
    const owed = owing(decision.effects, { state, version: record.version + 1, places: record.places }, heard, {
      organisation: organisation(),
      enabled,
      since: new Date(),
      due: outbox.inHandUntil(),
    });
    return {
      _id: record._id,
      wasVersion: record.version,
      state,
      events,
      head: events.at(-1)?.hash ?? record.head,
      heard: heard.id,
      owed,
      timers,
      ...(wakeAt ? { wakeAt } : {}),
      ...workflow.standing(state, context),
    };
  }

  /** A timer that does not apply any more leaves nothing behind but the timers that do. */
  async function rewound(workflow: AnyWorkflow, record: Loaded, decision: Decision<unknown>): Promise<Reply> {
    const timers = workflow.timers(record.state, record.number, { now: clock.now(), organisation: organisation() });
    await records.rewind(record._id, record.version, timers, earliest(timers.map(({ at }) => at)));
    return decision.is === 'refused' ? refused(decision.why) : { is: 'silent' };
  }

  /** A press on a card that has been overtaken: it is answered, and the cards are drawn anew. */
  async function redrawn(record: Loaded, heard: Heard, reply: Reply): Promise<Reply> {
    if (heard.seen === undefined || heard.seen >= record.version || reply.is !== 'refused') return reply;
    const effects = record.places
      .filter(
        ({ card, platform }) =>
          platform === heard.where.platform && workflowOf(record.number)?.cards[card.split(':', 1)[0] ?? ''],
      )
      .map(({ card }) => ({ do: 'show', card, in: { at: 'desk' } }) as const)
      .filter(({ card }) => !record.outbox.some(({ effect }) => effect.do === 'show' && effect.card === card));
    const owed = effects.map((effect, index): Owed => ({
      id: `${record.version}.r${heard.seen}.${index}`,
      effect,
      platform: heard.where.platform,
      since: new Date(),
      due: outbox.inHandUntil(),
      fresh: false,
      tries: 0,
    }));
    if (owed.length > 0) {
      await records.owe(record._id, owed);
      outbox.handOver({ ...record, outbox: [...record.outbox, ...owed] }, owed);
    }
    return reply;
  }

  /** The answer that the first delivery got. */
  async function again(record: Loaded, heard: Heard): Promise<Reply> {
    const trail = await records.trail(record.number);
    const said = trail.findLast(event => event.via === heard.id && event.said !== undefined)?.said;
    return {
      is: 'answered',
      card: say(said ?? `${record.number} has that already.`),
      number: record.number,
      again: true,
    };
  }

  const contextOf = (heard: Heard, by: Person, number: string, named: readonly Person[]): Context => ({
    now: clock.now(),
    by,
    number,
    organisation: organisation(),
    where: heard.where,
    named,
    suggest: language.suggest,
    nameOf: people.nameOf,
  });

  /** Nothing understood: the closest command, and buttons instead of a guess. */
  function lost(word: string, heard: Heard, by: Person): Reply {
    const known = sayable(by);
    const near = language.closest(
      word,
      Object.keys(known).filter(name => known[name]?.help !== undefined),
    );
    const text = heard.words.trim();
    const report = { label: 'Report this', words: `report ${text}`.slice(0, 1_900) };
    const direct = heard.where.direct === true && text.includes(' ');
    return {
      is: 'answered',
      card: {
        lines: [
          [
            direct && near === undefined
              ? 'Shall I report this to the desk?'
              : `I don't know "${word.slice(0, 40)}".${near === undefined ? ' Say help for what I do know.' : ` Did you mean ${near}?`}`,
          ],
        ],
        buttons: [
          ...(near === undefined
            ? []
            : [{ label: `Say ${near}`, words: `${near}${text.slice(word.length)}`.slice(0, 1_900) }]),
          ...(text.includes(' ') ? [report] : []),
          { label: 'Help', words: 'help' },
        ],
      },
    };
  }

  const sayable = (by: Person): Verbs =>
    Object.fromEntries(
      [...workflows, ...questions].flatMap(({ verbs }) =>
        Object.entries(verbs).filter(([, { who }]) => maySay(organisation(), who, by, undefined)),
      ),
    );

  const onlyFor = (who: Who, verb: string, record: Loaded | undefined): string => {
    if (who === 'requester') return `Only the requester${record ? ` of ${record.number}` : ''} can say "${verb}".`;
    const desk = record && organisation().desks[record.state.desk]?.name;
    return `Only agents${desk === undefined ? '' : ` of ${desk}`} can ${verb}${record ? ` ${record.number}` : ''}.`;
  };

  return { hear };
}

const refused = (why: string): Reply & { is: 'refused' } => ({ is: 'refused', why });
const unseen = (number: string) => refused(`There is no ${number} that you can see.`);

/** An event that changed nothing is remembered apart, because no record remembers it. */
const isUnsaved = (reply: Reply, { manner }: Heard) =>
  manner !== 'command' && reply.is !== 'silent' && !(reply.is === 'answered' && reply.number !== undefined);

const peopleIn = ({ state }: Loaded) => [
  state.requester,
  state.opener,
  ...(state.assignee === undefined ? [] : [state.assignee]),
];

const decided = (workflow: AnyWorkflow, state: Ticket, command: Command, context: Context): Decision<Fact> =>
  workflow.decide[command.verb]!(state, command, context);

function replyTo(decision: Exclude<Decision<unknown>, { is: 'accepted' }>): Reply {
  return decision.is === 'asked' ? decision : refused(decision.why);
}

function checked(verbs: Verbs, said: Parsed, { fields }: Heard): { command: Command } | (Reply & { is: 'refused' }) {
  const filled = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== ''));
  const result = verbs[said.verb]!.shape.safeParse({ text: said.text, ...said.keys, ...filled });
  if (!result.success) return refused(result.error.issues[0]?.message ?? 'I did not understand that.');
  return { command: { ...result.data, verb: said.verb } };
}

function inTime(until: number) {
  if (Date.now() > until) throw new TooLate('the answer would come too late, so nothing was written');
}

const earliest = (moments: readonly Date[]): Date | undefined =>
  moments.length === 0 ? undefined : new Date(Math.min(...moments.map(at => at.getTime())));

const sourcePlace = (platform: Heard['where']['platform'], { conversation, message }: NonNullable<Heard['about']>) => ({
  card: 'source',
  platform,
  conversation,
  message,
  key: placeKey({ platform, conversation, message }),
});
