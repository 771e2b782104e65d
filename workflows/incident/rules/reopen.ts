import { after } from '../../../src/domain/calendar.ts';
import { say } from '../../../src/domain/card.ts';
import { duration } from '../../../src/domain/duration.ts';
import { calendarOf, departmentOf } from '../../../src/domain/organisation.ts';
import { isRequesterOf } from '../../../src/domain/role.ts';
import { accept, ask, post, refuse, show, tell, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { isOver } from '../incident.ts';
import { outlived } from './talk.ts';
import { type Decide } from './decide.ts';
import { allCards, isTheirsToEnd, toFollowers, together, toRequester } from './guard.ts';

export const reopen: Decide['reopen'] = (state, { text }, context) => {
  const { number, by, organisation, now } = context;
  const isRequester = isRequesterOf(by, state);
  if (isOver(state)) return outlived(state, text.trim(), context, isRequester ? 'requester' : 'agent');
  if (state.status !== 'resolved' || !state.resolvedAt)
    return refuse(`${number} is still ${state.status}; there is nothing to reopen.`);
  if (!isTheirsToEnd(state, context))
    return refuse(`${number} is a major incident; tell its desk what is still wrong: reply ${number} text.`);
  const calendar = calendarOf(organisation, departmentOf(organisation, state.desk).calendar);
  const until = after(calendar, state.resolvedAt, duration(organisation['reopen-within']));
  if (now > until) return outlived(state, text.trim(), context, isRequester ? 'requester' : 'agent');
  if (text.trim() === '') return ask(forms.reopenForm(number));
  const words = `${by.name} reopened ${number}: ${shortened(text, 500)}`;
  return accept(
    [{ type: 'reopened', why: text.trim() }],
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
        { loud: true },
      ),
      ...toRequester(state, context, say(words)),
      ...toFollowers(state, context, say(words), words),
      // What an agent reopens is open for all who had it; a requester speaks for themselves.
      ...(isRequester
        ? []
        : (state.children ?? []).map(child =>
            tell(child, `reopen ${child}`, { text: together('Reopened', text, state, context) }),
          )),
    ],
    say(`${number} is open again.`),
  );
};
