import { type Line, say } from '../../../../src/domain/card.ts';
import { isAgentFor, speaksAsRequester } from '../../../../src/domain/role.ts';
import { accept, ask, type Context, type Decision, post, refuse, tell } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type TicketState, type TicketEvent, isOver, NO_RESPONSE } from '../ticket.ts';
import { isThanks } from '../thanks.ts';
import { type Decide } from './decide.ts';
import { refreshCards, sentTo, toFollowers } from './guard.ts';
import { closedNow } from './hours.ts';
import { accepting } from './route.ts';
import { show, thread, saying } from '../messages.ts';

type Voice = 'requester' | 'agent' | 'follower';

export const reply: Decide['reply'] = (state, { text }, context) => {
  const { number } = context;
  const from = voiceOf(state, context);
  if (text.trim() === '' && !isOver(state))
    return ask(
      forms.replyForm(number, from, {
        requester: context.nameOf(state.requester),
        followers: state.followers?.length ?? 0,
      }),
    );
  if (isOver(state) && from === 'agent')
    return refuse(
      state.mergedInto === undefined
        ? `${number} is ${state.status}; for a ticket that follows it, say: reopen ${number} why.`
        : `${number} was merged into ${state.mergedInto}; say it there: reply ${state.mergedInto} text.`,
    );
  if (isOver(state)) return requestFollowUp(state, text.trim(), context, from);
  return from === 'agent' ? answer(state, text.trim(), context) : addition(state, text.trim(), context, from);
};

const voiceOf = (state: TicketState, { by, organisation }: Context): Voice =>
  speaksAsRequester(organisation, by, state) ? 'requester' : isAgentFor(organisation, by, state) ? 'agent' : 'follower';

const said = (line: Line, text: string) => ({ lines: [line], quote: shortened(text, 3_000) });

/** Public: the requester and everybody who follows it see it. */
function answer(state: TicketState, text: string, context: Context): Decision<TicketEvent> {
  const { number, by } = context;
  const words = said([{ bold: by.name }, ':'], text);
  return accept<TicketEvent>(
    [...accepting(state, context), { type: 'replied', text, from: 'agent' }],
    [
      post(thread('receipt'), words, { notify: true }),
      post(thread('triage'), said([{ bold: by.name }, ` replied to ${context.nameOf(state.requester)}:`], text)),
      ...toFollowers(
        state,
        context,
        { title: `${number} ${state.title}`, ...words },
        `${number}: ${by.name} wrote: ${shortened(text, 200)}`,
      ),
      ...refreshCards,
    ],
    say(sentTo(state, text, context)),
  );
}

function addition(
  state: TicketState,
  text: string,
  context: Context,
  from: Exclude<Voice, 'agent'>,
): Decision<TicketEvent> {
  const { number, by } = context;
  const thanks = isThanks(text, [context.nameOf(state.assignee ?? '')]);
  // Silence resolved it, so words undo that.
  const revives =
    from === 'requester' && state.status === 'resolved' && state.resolution?.code === NO_RESPONSE && !thanks;
  // Whatever they say is an answer: a thumb, "yes", and thanks too.
  const wakes = from === 'requester' && state.holdReason === 'awaiting requester';
  const stays = !revives && from === 'requester' && state.status === 'resolved' && !thanks && !state.keepOpen;
  const closed =
    from === 'requester' && !thanks && !state.closureNoticeSentTo?.includes(by.email)
      ? closedNow(context, state.desk, state.priority)
      : undefined;
  const pinged: Line = [
    { bold: by.name },
    ` (${from}):`,
    ...(state.assignee === undefined ? [] : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
  ];
  return accept<TicketEvent>(
    [
      { type: 'replied', text, from, ...(thanks ? { thanks: true as const } : {}) },
      ...(wakes ? [{ type: 'resumed' as const, why: 'the requester answered' }] : []),
      ...(revives ? [{ type: 'reopened' as const, why: 'the requester answered' }] : []),
      ...(closed ? [{ type: 'closureNoticeSent' as const, who: by.email }] : []),
    ],
    [
      post(thread('triage'), said(pinged, text)),
      post(thread('receipt'), said([{ bold: by.name }, ':'], text), { skipOrigin: true }),
      ...(stays
        ? [post(thread('receipt'), say(`${number} stays open for your words. Press Reopen if it is not solved.`))]
        : []),
      ...(closed ? [post(thread('receipt'), { lines: [closed] })] : []),
      ...(wakes || revives ? refreshCards : []),
      ...(revives ? [show(`resolution:${state.resolutions}`, thread('receipt'))] : []),
    ],
    say(`Added to ${number}.`),
  );
}

/** Closed is final: what is said afterwards begins a new ticket, or goes on with the one it was merged into. */
export function requestFollowUp(
  state: TicketState,
  text: string,
  context: Context,
  from: Voice,
): Decision<TicketEvent> {
  const { number, by } = context;
  if (state.mergedInto !== undefined && from !== 'agent') {
    if (text === '')
      return refuse(`${number} is handled with ${state.mergedInto}; say what they should know: reply ${number} text.`);
    return accept(
      [{ type: 'followUpRequested', text }],
      [tell(state.mergedInto, saying('relay-reply', state.mergedInto), { text, author: by.email })],
      say(`${number} is handled together with ${state.mergedInto}; I passed that on.`),
    );
  }
  if (from === 'follower')
    return refuse(`${number} is ${state.status}; report a new issue and mention ${number}, please.`);
  if (from === 'requester' && isThanks(text, [context.nameOf(state.assignee ?? '')]))
    return accept([{ type: 'followUpRequested', text }], [], say('You are welcome.'));
  const ended =
    state.status === 'resolved' ? `${number} was resolved too long ago to be reopened` : `${number} is ${state.status}`;
  if (text === '') return ask(forms.followUpForm(number, ended));
  return accept(
    [{ type: 'followUpRequested', text }],
    from === 'requester'
      ? [followUp(state, text, context)]
      : // Why an agent takes it up again stays with the desk: the requester reads what follows.
        [
          followUp(state, state.title, context),
          post(thread('triage'), said([{ bold: by.name }, ' (internal note):'], text)),
        ],
    say(
      from === 'requester'
        ? `${ended}, so your words begin a new ticket that follows it; its receipt comes in a moment.`
        : `${ended}, so a new ticket for ${context.nameOf(state.requester)} follows it.`,
    ),
  );
}

/** With the fields of the old one, so that it goes to the same people (itsm-rules §3.2). */
function followUp(state: TicketState, text: string, { number }: Context) {
  const { desk, impact, urgency, category, ci, requester, origin } = state;
  const keys = { desk, impact, urgency, category, ci, requester, origin, 'follow-up-of': number };
  const given = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return tell(number, saying('report'), {
    ...Object.fromEntries(given),
    text: text === state.title ? `${text}\n\n(follows ${number})` : `${text}\n\n(follows ${number}: ${state.title})`,
  });
}

export const note: Decide['note'] = (_, { text }, context) => {
  const { number, by } = context;
  if (text.trim() === '') return ask(forms.noteForm(number));
  return accept(
    [{ type: 'noted', text: text.trim() }],
    [
      post(
        thread('triage'),
        { lines: [[{ bold: by.name }, ' (internal note):']], quote: shortened(text, 3_000) },
        { skipOrigin: true },
      ),
    ],
    say(`Noted on ${number}, for agents only.`),
  );
};
