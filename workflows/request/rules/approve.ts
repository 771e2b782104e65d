import { type Ballot, type Level, tally } from '../../../src/domain/approval.ts';
import { opening as opens, say } from '../../../src/domain/card.ts';
import { calendarOf, departmentOf } from '../../../src/domain/organisation.ts';
import { type Effect, type Timer } from '../../../src/domain/record.ts';
import { maySee } from '../../../src/domain/role.ts';
import {
  accept,
  type Context,
  type Decision,
  person,
  post,
  refuse,
  show,
  shown,
  thread,
} from '../../../src/domain/workflow.ts';
import { deadlines, everAsked, levelOf, type Round } from '../../approval/round.ts';
import { vote } from '../../approval/vote.ts';
import { bothCards, toRequester } from '../../incident/rules/guard.ts';
import { shortened } from '../../incident/cards/index.ts';
import { type Request, type RequestEvent } from '../request.ts';
import { type Decide } from './decide.ts';
import { begun } from './fulfil.ts';

/** Each voter has a card of their own in their direct conversation, and so has who votes for them; a board has one too. */
export const approvalCards = (
  { voters, board }: Pick<Level, 'voters' | 'board'>,
  delegates: Readonly<Record<string, string>>,
  how: { loud?: true } = {},
): Effect[] => {
  const asked = voters.flatMap(voter => [voter, ...(delegates[voter] === undefined ? [] : [delegates[voter]])]);
  return [
    ...[...new Set(asked)].map(email => show(`approval:${email}`, person(email), how)),
    ...(board === undefined ? [] : [show(`board:${board}`, { at: 'board', of: board } as const, how)]),
  ];
};

/** All cards that were ever posted show how it stands now. */
export const everyCard = (round: Round | undefined): Effect[] => [
  ...everAsked(round).map(email => show(`approval:${email}`, shown)),
  ...(round?.levels ?? []).flatMap(({ board }) => (board === undefined ? [] : [show(`board:${board}`, shown)])),
];

const cast =
  (is: Ballot) =>
  (state: Request, { text }: { text: string }, context: Context): Decision<RequestEvent> => {
    const { organisation, by, number } = context;
    const why = text.trim();
    const excluded = [state.requester, state.opener];
    const voted = vote(state.round, { is, why, excluded, mayRead: maySee(organisation, by, state) }, context);
    if (voted.is === 'refused') return refuse(voted.why);
    if (voted.is === 'asked') return voted;
    const end = voted.events.at(-1)?.type;
    const said = why === '' ? '' : `: ${shortened(why, 500)}`;
    const words = { yes: 'approved', no: 'rejected', abstain: 'abstained on' }[is];
    return accept<RequestEvent>(
      voted.events,
      [
        ...everyCard(state.round),
        post(thread('triage'), say([{ bold: by.name }, ` ${words} ${number} (${levelOf(voted.round).name})${said}`])),
        ...(end === 'voted' ? [] : bothCards),
        ...followUp(state, end, why, context),
      ],
      say(voted.answer),
    );
  };

export const approve = cast('yes');
export const reject = cast('no');
export const abstain = cast('abstain');

/** What the end of a level leads to: the next one is asked, the work begins, or the requester learns why not. */
function followUp(state: Request, end: string | undefined, why: string, context: Context): Effect[] {
  const { number, organisation } = context;
  const next = state.round?.levels[(state.round?.level ?? 0) + 1];
  if (end === 'levelPassed' && next) return approvalCards(next, state.round?.delegates ?? {}, { loud: true });
  if (end === 'roundRejected') {
    const card = {
      lines: [[`${number} was not approved.`]],
      ...(why === '' ? {} : { quote: shortened(why, 1_500) }),
      buttons: [opens('Change and ask again', `resubmit ${number}`)],
    };
    return toRequester(state, context, card);
  }
  if (end !== 'roundApproved') return [];
  const item = organisation.catalogue.find(({ key }) => key === state.item);
  const start = item ? begun(item, { team: state.team, number }, state.answers, context).effects : [];
  const { name } = departmentOf(organisation, state.desk);
  return [...toRequester(state, context, say(`${number} is approved; ${name} fulfils it now.`)), ...start];
}

/** Somebody said that another votes for them while this was open already. */
export const deputise: Decide['deputise'] = (state, { for: voter, to: delegate }, _) => {
  const { round } = state;
  if (round?.is !== 'open' || !levelOf(round).voters.includes(voter)) return refuse('not asked');
  if ([state.requester, state.opener].includes(delegate)) return refuse('has a part in it');
  return accept<RequestEvent>(
    [{ type: 'deputised', voter, delegate }],
    [show(`approval:${delegate}`, person(delegate), { loud: true })],
    say(''),
  );
};

/** A question to the requester; the answer comes into the thread that approvers can read. */
export const ask: Decide['ask'] = (state, { text }, context) => {
  const { number, by } = context;
  const isAsked = everAsked(state.round).includes(by.email) || context.known.delegates.size > 0;
  if (!isAsked) return refuse(`There is no ${number} that you can see.`);
  const words = text.trim();
  if (words === '')
    return {
      is: 'asked',
      form: {
        title: `Ask about ${number}`,
        words: `ask ${number}`,
        submit: 'Ask',
        fields: [
          {
            key: 'text',
            label: 'What do you want to know?',
            type: 'text',
            required: true,
            max: 3_000,
            hint: 'The requester will see this.',
          },
        ],
      },
    };
  return accept<RequestEvent>(
    [{ type: 'asked', text: words }],
    [
      post(
        thread('receipt'),
        {
          lines: [[{ bold: by.name }, ' asks before approving it:']],
          quote: shortened(words, 3_000),
          buttons: [opens('Answer', `reply ${number}`)],
        },
        { loud: true },
      ),
      post(thread('triage'), { lines: [[{ bold: by.name }, ' asks the requester:']], quote: shortened(words, 3_000) }),
    ],
    say(`${context.nameOf(state.requester)} is asked.`),
  );
};

/** When the approvers are reminded, and when it is too late: an expiry is no rejection. */
export function approvalTimers(
  { round, desk }: Request,
  number: string,
  { organisation }: Pick<Context, 'organisation'>,
): Timer[] {
  if (round?.is !== 'open') return [];
  const { remind, end } = deadlines(round, calendarOf(organisation, departmentOf(organisation, desk).calendar));
  return [
    ...(round.reminded ? [] : [{ at: remind, words: `approval-prompt ${number}` }]),
    { at: end, words: `approval-deadline ${number}` },
  ];
}

export const prompt: Decide['approval-prompt'] = (state, _, context) => {
  const due = approvalTimers(state, context.number, context).find(({ words }) => words.startsWith('approval-prompt'));
  if (!due || due.at > context.now || !state.round) return refuse('not due');
  const { voters } = levelOf(state.round);
  const silent = voters.filter(voter => !state.round?.votes.some(({ for: of }) => of === voter));
  return accept<RequestEvent>(
    [{ type: 'approversReminded' }],
    silent.map(email => {
      const to = context.known.delegates.get(email) ?? email;
      return post(person(to), reminder(state, context), {
        fold: `${context.number} waits for your vote: ${state.title}`,
      });
    }),
    say(''),
  );
};

const reminder = (state: Request, { number, nameOf }: Context) => ({
  lines: [[`${number} of ${nameOf(state.requester)} waits for your vote: ${state.title}`]],
  buttons: [
    { label: 'Approve', words: `approve ${number}`, style: 'primary' as const },
    opens('Reject', `reject ${number}`, 'danger'),
  ],
});

export const deadline: Decide['approval-deadline'] = (state, _, context): Decision<RequestEvent> => {
  const { number, organisation, now } = context;
  const due = approvalTimers(state, number, context).find(({ words }) => words.startsWith('approval-deadline'));
  if (!due || due.at > now || !state.round) return refuse('not due');
  const level = levelOf(state.round);
  const words = `Nobody decided ${number} in time (${level.name}: ${tally(level, state.round.votes)}). That is no rejection.`;
  const superiors = level.voters.flatMap(voter =>
    organisation.people.flatMap(({ email, manager }) => (email === voter && manager ? [manager] : [])),
  );
  const told = [...new Set([...superiors, ...(organisation.change?.managers ?? organisation.admins)])].filter(
    email => email !== state.requester,
  );
  return accept<RequestEvent>(
    [{ type: 'roundExpired' }],
    [
      ...bothCards,
      ...everyCard(state.round),
      post(thread('triage'), say(words)),
      ...toRequester(state, context, { ...say(words), buttons: [opens('Ask again', `resubmit ${number}`)] }),
      ...told.map(email => post(person(email), say(words), { fold: words })),
    ],
    say(''),
  );
};
