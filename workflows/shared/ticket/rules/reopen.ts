import { after } from '../../../../src/time/calendar.ts';
import { say } from '../../../../src/domain/card.ts';
import { duration } from '../../../../src/time/duration.ts';
import { calendarOf, deskOf } from '../../../../src/domain/desk.ts';
import { speaksAsRequester } from '../../../../src/domain/role.ts';
import { accept, ask, post, refuse, tell } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { isOver } from '../ticket.ts';
import { requestFollowUp } from './talk.ts';
import { type Decide } from './decide.ts';
import {
  allCards,
  isForeignParent,
  isTheirsToEnd,
  sentTo,
  toFollowers,
  together,
  toldWithout,
  toRequester,
} from './guard.ts';
import { show, thread, saying } from '../messages.ts';

export const reopen: Decide['reopen'] = (state, { text, public: told, from }, context) => {
  const { number, by, organisation, now } = context;
  if (isForeignParent(state, from, context)) return refuse('another desk decides');
  const isRequester = speaksAsRequester(organisation, by, state);
  if (isOver(state)) return requestFollowUp(state, text.trim(), context, isRequester ? 'requester' : 'agent');
  if (state.status !== 'resolved' || !state.resolvedAt)
    return refuse(`${number} is still ${state.status}; there is nothing to reopen.`);
  if (!isTheirsToEnd(state, context))
    return refuse(`${number} is a major incident; tell its desk what is still wrong: reply ${number} text.`);
  const calendar = calendarOf(organisation, deskOf(organisation, state.desk).calendar);
  const until = after(calendar, state.resolvedAt, duration(organisation['reopen-within']));
  if (now > until) return requestFollowUp(state, text.trim(), context, isRequester ? 'requester' : 'agent');
  if (text.trim() === '')
    return ask(isRequester ? forms.reopenForm(number) : forms.deskReopenForm(number, context.nameOf(state.requester)));
  // What a requester says is theirs to read; what an agent says stays with the desk.
  const words = isRequester
    ? `${by.name} reopened ${number}: ${shortened(text, 500)}`
    : `${by.name} reopened ${number}.`;
  const card = toldWithout(words, told);
  return accept(
    [
      { type: 'reopened', why: text.trim() },
      ...(told && !isRequester ? [{ type: 'replied' as const, text: told, from: 'agent' as const }] : []),
    ],
    [
      ...allCards(state),
      show(`resolution:${state.resolutions}`, thread('receipt')),
      post(
        thread('triage'),
        {
          lines: [
            [
              { bold: by.name },
              ` reopened ${number}:`,
              ...(state.assignee === undefined || state.assignee === by.email
                ? []
                : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
            ],
          ],
          quote: shortened(text, 3_000),
        },
        { notify: true },
      ),
      ...toRequester(state, context, card),
      ...toFollowers(state, context, card, words),
      // What an agent reopens is open for all who had it; a requester speaks for themselves.
      ...(isRequester
        ? []
        : (state.children ?? []).map(child =>
            tell(child, saying('reopen', child), {
              text: together('Reopened', text, state, context),
              from: state.desk,
            }),
          )),
    ],
    told && !isRequester
      ? say(sentTo(state, told, context), `${number} is open again.`)
      : say(`${number} is open again.`),
  );
};
