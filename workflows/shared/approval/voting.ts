import { cut } from '../../../src/domain/text.ts';
import { tally, threshold, type Ballot, type Level } from './tally.ts';
import { type Calendar } from '../../../src/time/calendar.ts';
import { type Card, opening as opens, say } from '../../../src/domain/card.ts';
import { type Organisation } from '../../../src/domain/desk.ts';
import { type Effect, type Spot, type Ticket, type Timer } from '../../../src/domain/record.ts';
import { maySee } from '../../../src/domain/role.ts';
import { accept, type Context, type Decision, person, post, refuse, shown } from '../../../src/domain/workflow.ts';
import { deadlines, levelOf, partakers, remindedFor, type Round, type RoundEvent } from './round.ts';
import { vote } from './vote.ts';
import { show, thread, saying } from './messages.ts';
import { more, type Saying } from '../../../src/domain/saying.ts';

export type VotingEvent = RoundEvent | { type: 'asked'; text: string };

/** A record that a round of votes may be about. */
export type Votable = Ticket & { round?: Round; asked?: readonly string[] };
type End = 'roundApproved' | 'roundRejected' | 'roundBlocked' | 'roundExpired';

/** What differs between the things that are voted on. */
export type Kind<S extends Votable> = {
  /** Who may never vote on it, whatever their role. */
  excluded(state: S): string[];
  /** The cards that show how it stands, besides the voters' own. */
  cards: readonly Effect[];
  /** Where a question to the requester is asked. */
  asksIn: Spot;
  /** What the requester says to answer it. */
  answering(number: string): Saying;
  hours(state: S, organisation: Organisation): Calendar;
  /** When it is too late whatever the level says: what was to be done is not done then. */
  latest?(state: S): Date | undefined;
  /** What the end of a round leads to. */
  ended(state: S, end: End, why: string, context: Context): Effect[];
};

const MAX_REASON = 3_000;
const WORDS: Record<Ballot, string> = { yes: 'approved', no: 'rejected', abstain: 'abstained on' };

/** Each voter has a card of their own in their direct conversation, and so has who votes for them; a board has one too. */
export const approvalCards = (
  { voters, board }: Pick<Level, 'voters' | 'board'>,
  delegates: Readonly<Record<string, string>>,
): Effect[] => {
  const asked = voters.flatMap(voter => [voter, ...(delegates[voter] === undefined ? [] : [delegates[voter]])]);
  return [
    ...[...new Set(asked)].map(email => show(`approval:${email}`, person(email), { notify: true })),
    ...(board === undefined ? [] : [show(`board:${board}`, { at: 'board', of: board }, { notify: true })]),
  ];
};

/** All cards that were ever posted show how it stands now. */
export const everyCard = ({ round, asked = [] }: Votable): Effect[] => [
  ...[...new Set([...asked, ...partakers(round)])].map(email => show(`approval:${email}`, shown)),
  ...(round?.levels ?? []).flatMap(({ board }) => (board === undefined ? [] : [show(`board:${board}`, shown)])),
];

/** A round begins; with nobody who may vote it is blocked, and never approved (itsm-rules §3.6). */
export function opened(
  levels: Level[],
  { title, desk }: Pick<Ticket, 'title' | 'desk'>,
  excluded: readonly string[],
  { loaded, organisation, number }: Context,
): { events: RoundEvent[]; effects: Effect[]; asked: string[] } {
  const delegates = deputiesIn(levels[0], excluded, loaded);
  const first: RoundEvent = { type: 'roundOpened', levels, delegates };
  const blocked = levels.find(({ voters, mode }) => voters.length < threshold(mode, voters.length));
  if (!blocked)
    return {
      events: [first],
      effects: approvalCards(levels[0] ?? { voters: [] }, delegates),
      asked: [...new Set([...(levels[0]?.voters ?? []), ...Object.values(delegates)])],
    };
  const why = `${blocked.name}: too few may vote on it`;
  const card = say(
    `Nobody can approve ${number} (${title}): ${why}. Name somebody in the desk file; then its requester asks again.`,
  );
  const told = helpersFor(desk, excluded, organisation);
  return {
    events: [first, { type: 'roundBlocked', why, told }],
    effects: told.map(email => post(person(email), card)),
    asked: [],
  };
}

/** Who votes for whom in a level, as it begins. */
const deputiesIn = (
  level: Level | undefined,
  excluded: readonly string[],
  { delegates }: Pick<Context['loaded'], 'delegates'>,
): Record<string, string> =>
  Object.fromEntries(
    [...delegates].filter(([voter, delegate]) => level?.voters.includes(voter) && !excluded.includes(delegate)),
  );

/** Who can help where nobody decides; where all managers have a part in it, an admin. */
function helpersFor(desk: string, excluded: readonly string[], organisation: Organisation): string[] {
  const managers = toldOf(desk, organisation).filter(email => !excluded.includes(email));
  return managers.length > 0 ? managers : organisation.admins.filter(email => !excluded.includes(email));
}

/** Who is told of an approval that goes nowhere; a confidential desk keeps that to itself. */
const toldOf = (desk: string, { desks, change, admins }: Organisation): readonly string[] =>
  desks[desk]?.confidential ? Object.values(desks[desk].teams).map(({ lead }) => lead) : (change?.managers ?? admins);

/** The verbs and timers of approval for one kind of record: the same rules for all of them. */
export function voting<S extends Votable>({ excluded, cards, asksIn, answering, hours, latest, ended }: Kind<S>) {
  const cast =
    (is: Ballot) =>
    (
      state: S,
      { text, round: stage, next }: { text: string; round?: string | undefined; next?: 'yes' | undefined },
      context: Context,
    ): Decision<VotingEvent> => {
      const { organisation, by, number } = context;
      const why = text.trim();
      const mayRead = maySee(organisation, by, state);
      const until = state.round?.is === 'open' ? endOf(state, state.round, organisation) : undefined;
      const voted = vote(
        state.round,
        { is, why, excluded: excluded(state), mayRead, stage, ...(until ? { until } : {}) },
        context,
      );
      if (voted.is === 'refused') return refuse(voted.why);
      if (voted.is === 'asked')
        return next ? { ...voted, form: { ...voted.form, words: more(voted.form.words, 'next=yes') } } : voted;
      const stuck = voted.events.find(event => event.type === 'roundBlocked');
      const told = stuck ? helpersFor(state.desk, excluded(state), organisation) : [];
      const end = voted.events.at(-1)?.type;
      const said = why === '' ? '' : `: ${cut(why, 500)}`;
      const then = end === 'levelPassed' ? state.round?.levels[(state.round?.level ?? 0) + 1] : undefined;
      const delegates = deputiesIn(then, excluded(state), context.loaded);
      const events = voted.events.map(event =>
        event.type === 'roundBlocked'
          ? { ...event, told }
          : event.type === 'levelPassed'
            ? { ...event, delegates }
            : event,
      );
      const of = voted.voter === by.email ? '' : ` for ${context.nameOf(voted.voter)}`;
      return accept<VotingEvent>(
        events,
        [
          ...everyCard(state),
          ...told.map(email =>
            post(
              person(email),
              say(`Nobody decided ${number} (${state.title}): ${stuck?.why ?? ''}. It can be asked again.`),
            ),
          ),
          post(
            thread('triage'),
            say([{ bold: by.name }, ` ${WORDS[is]} ${number}${of} (${levelOf(voted.round).name})${said}`]),
          ),
          ...(end === 'voted' ? [] : cards),
          ...(then ? approvalCards(then, delegates) : []),
          ...(end === 'roundApproved' || end === 'roundRejected' || end === 'roundBlocked'
            ? ended(state, end, stuck?.why || why || tally(levelOf(voted.round), voted.round.votes), context)
            : []),
        ],
        say(voted.answer),
      );
    };

  /** A question to the requester; the answer comes into the thread that voters can read. */
  function ask(state: S, { text }: { text: string }, context: Context): Decision<VotingEvent> {
    const { number, by, loaded, nameOf } = context;
    const isDeputy = [...loaded.delegates.values()].includes(by.email);
    if (!partakers(state.round).includes(by.email) && !isDeputy)
      return refuse(`There is no ${number} that you can see.`);
    if (state.round?.is !== 'open') return refuse(`${number} is decided; there is nothing to ask before a vote.`);
    const words = text.trim();
    if (words === '') return { is: 'asked', form: questionForm(number) };
    const quote = cut(words, MAX_REASON);
    return accept<VotingEvent>(
      [{ type: 'asked', text: words }],
      [
        post(
          asksIn,
          {
            lines: [[{ bold: by.name }, ' asks before approving it:']],
            quote,
            buttons: [opens('Answer', answering(number))],
          },
          { notify: true },
        ),
        post(thread('triage'), { lines: [[{ bold: by.name }, ' asks the requester:']], quote }),
      ],
      say(`${nameOf(state.requester)} is asked.`),
    );
  }

  /** Somebody said that another votes for them while this was open already. */
  function setDeputy(state: S, { for: voter, to: delegate }: { for: string; to: string }): Decision<VotingEvent> {
    const { round } = state;
    if (round?.is !== 'open' || !levelOf(round).voters.includes(voter)) return refuse('not asked');
    if (excluded(state).includes(delegate)) return refuse('has a part in it');
    if (levelOf(round).voters.includes(delegate)) return refuse('has a vote already');
    const event: VotingEvent = { type: 'deputySet', voter, delegate };
    return accept([event], [show(`approval:${delegate}`, person(delegate), { notify: true })], say(''));
  }

  /** Somebody votes for themselves again, and their deputy has no part in it any more. */
  function endDeputy(state: S, { for: voter }: { for: string }): Decision<VotingEvent> {
    if (state.round?.is !== 'open' || state.round.delegates[voter] === undefined) return refuse('nobody stands in');
    return accept<VotingEvent>([{ type: 'deputyEnded', voter }], everyCard(state), say(''));
  }

  /** When the voters are reminded, and when it is too late. */
  function timers(state: S, number: string, { organisation }: Pick<Context, 'organisation'>): Timer[] {
    const { round } = state;
    // What nobody can decide runs out as well, unless it is asked again.
    if (round?.is !== 'open' && round?.is !== 'blocked') return [];
    const { remind, end } = deadlines(round, hours(state, organisation), latest?.(state));
    return [
      ...(round.reminded || round.is === 'blocked' ? [] : [{ at: remind, words: saying('approval-prompt', number) }]),
      { at: end, words: saying('approval-deadline', number) },
    ];
  }

  const endOf = (state: S, round: Round, organisation: Organisation) =>
    deadlines(round, hours(state, organisation), latest?.(state)).end;

  const isDue = (state: S, words: string, context: Context) =>
    timers(state, context.number, context).some(timer => timer.words.startsWith(words) && timer.at <= context.now);

  function prompt(state: S, _: object, context: Context): Decision<VotingEvent> {
    const { number } = context;
    const { round } = state;
    if (!round || !isDue(state, 'approval-prompt', context)) return refuse('not due');
    const silent = levelOf(round).voters.filter(voter => !round.votes.some(({ for: of }) => of === voter));
    const card = reminder(state, context);
    const digestLine = `${number} waits for your vote: ${state.title}`;
    return accept<VotingEvent>(
      [{ type: 'approversReminded' }],
      [...new Set(silent.map(voter => remindedFor(round, voter)))].map(email =>
        post(person(email), card, { digestLine }),
      ),
      say(''),
    );
  }

  /** An expiry is no rejection, and never an approval. */
  function deadline(state: S, _: object, context: Context): Decision<VotingEvent> {
    const { number, organisation } = context;
    if (!state.round || !isDue(state, 'approval-deadline', context)) return refuse('not due');
    const level = levelOf(state.round);
    const words = `Nobody decided ${number} (${state.title}, for ${context.nameOf(state.requester)}) in time: ${level.name}, ${tally(level, state.round.votes)}. That is no rejection.`;
    const superiors = organisation.people.flatMap(({ email, manager }) =>
      manager && level.voters.includes(email) ? [manager] : [],
    );
    const isSecret = organisation.desks[state.desk]?.confidential === true;
    const told = new Set([...(isSecret ? [] : superiors), ...toldOf(state.desk, organisation)]);
    return accept<VotingEvent>(
      [{ type: 'roundExpired' }],
      [
        ...cards,
        ...everyCard(state),
        post(thread('triage'), say(words)),
        ...ended(state, 'roundExpired', words, context),
        ...[...told]
          .filter(email => email !== state.requester)
          .map(email => post(person(email), say(words), { digestLine: words })),
      ],
      say(''),
    );
  }

  return {
    approve: cast('yes'),
    reject: cast('no'),
    abstain: cast('abstain'),
    ask,
    setDeputy,
    endDeputy,
    prompt,
    deadline,
    timers,
  };
}

const reminder = ({ title, requester }: Ticket, { number, nameOf }: Context): Card => ({
  lines: [[`${number} of ${nameOf(requester)} waits for your vote: ${title}`]],
  buttons: [{ label: 'Show it', words: saying('approvals'), style: 'primary' }],
});

const questionForm = (number: string) => ({
  title: `Ask about ${number}`,
  words: saying('ask', number),
  submit: 'Ask',
  fields: [
    {
      key: 'text',
      label: 'What do you want to know?',
      type: 'text' as const,
      required: true as const,
      max: MAX_REASON,
      hint: 'The requester will see this.',
    },
  ],
});
