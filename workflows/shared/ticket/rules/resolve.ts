import { say } from '../../../../src/domain/card.ts';
import { maySay } from '../../../../src/domain/role.ts';
import { accept, ask, type Context, type Decision, post, refuse, tell } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type TicketState, type TicketEvent } from '../ticket.ts';
import { taking } from './assign.ts';
import { type Decide } from './decide.ts';
import { allCards, isForeignParent, notActive, sentTo, toFollowers, together } from './guard.ts';
import { show, thread, saying } from '../messages.ts';

export const resolve: Decide['resolve'] = (state, { text, code = 'fixed', from }, context) =>
  isForeignParent(state, from, context) ? leftOpen(state, context) : resolving(state, { text, code }, context);

/** A confidential desk's ticket ends by its own people alone; they are told that its parent did. */
const leftOpen = ({ parent = 'its parent' }: TicketState, { number }: Context): Decision<TicketEvent> =>
  accept<TicketEvent>(
    [{ type: 'noted', text: `${parent} is resolved.` }],
    [post(thread('triage'), say(`${parent} is resolved; ${number} is yours to end.`))],
    say(''),
  );

/** The same with whatever outcome a kind of ticket may have. */
export const resolving = (
  state: TicketState,
  { text, code }: { text: string; code: string },
  context: Context,
): Decision<TicketEvent> => {
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (text.trim() === '') return ask(forms.resolveForm(number));
  // Another desk's people may finish the last task of it, and have no other part in it.
  const isOurs = by.standing === 'insider' && maySay(organisation, 'agent or admin', by, state);
  const takes: TicketEvent[] =
    isOurs && (state.assignee === undefined || state.autoAssigned) ? [taking(state, by.email, context)] : [];
  return accept<TicketEvent>(
    [...takes, { type: 'resolved', code, text: text.trim() }],
    [
      ...allCards(state),
      show(`resolution:${state.resolutions + 1}`, thread('receipt'), { notify: true }),
      post(thread('triage'), say([{ bold: by.name }, ` resolved ${number} (${code}): ${shortened(text, 500)}`])),
      ...toFollowers(
        state,
        context,
        { title: `${number} is resolved`, lines: [[state.title]], quote: shortened(text, 1_500) },
        `${number} is resolved: ${state.title}`,
      ),
      // Children end with their parent; they close each by themselves (itsm-rules §1c).
      ...(state.children ?? []).map(child =>
        tell(child, saying('resolve', child), {
          code,
          text: together('Solved', text, state, context),
          from: state.desk,
        }),
      ),
    ],
    say(
      ...(by.email === state.requester || by.standing === 'bot' ? [] : [sentTo(state, text, context)]),
      state.major?.is === 'accepted'
        ? `${number} is resolved; ${context.nameOf(state.major.lead ?? by.email)} reviews and closes it.`
        : `${number} is resolved; ${context.nameOf(state.requester)} is asked to confirm.`,
    ),
  );
};
