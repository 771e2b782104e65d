import { addOpen, openLength } from '../../../src/domain/calendar.ts';
import { say } from '../../../src/domain/card.ts';
import { duration, inWords } from '../../../src/domain/duration.ts';
import { calendarOf, departmentOf } from '../../../src/domain/organisation.ts';
import { accept, ask, post, refuse, show, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards.ts';
import * as forms from '../forms.ts';
import { isOver } from '../incident.ts';
import { type Decide } from './decide.ts';
import { bothCards } from './guard.ts';

export const reopen: Decide['reopen'] = (state, { text }, context) => {
  const { number, by, organisation, now } = context;
  if (isOver(state))
    return refuse(`${number} is ${state.status} for good; report a new issue and mention ${number}, please.`);
  if (state.status !== 'resolved' || !state.resolvedAt)
    return refuse(`${number} is still ${state.status}; there is nothing to reopen.`);
  const calendar = calendarOf(organisation, departmentOf(organisation, state.desk).calendar);
  const until = addOpen(
    calendar,
    state.resolvedAt,
    openLength(calendar, state.resolvedAt, duration(organisation['reopen-within'])),
  );
  if (now > until)
    return refuse(
      `${number} was resolved ${inWords(now.getTime() - state.resolvedAt.getTime())} ago, too long to reopen it; report a new issue and mention ${number}, please.`,
    );
  if (text.trim() === '') return ask(forms.reopenForm(number));
  return accept(
    [{ type: 'reopened', why: text.trim() }],
    [
      ...bothCards,
      show(`resolution:${state.resolutions}`, thread('receipt')),
      post(
        thread('triage'),
        {
          lines: [
            [
              { bold: by.name },
              ` reopened ${number}:`,
              ...(state.assignee === undefined
                ? []
                : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
            ],
          ],
          quote: shortened(text, 3_000),
        },
        { loud: true },
      ),
    ],
    say(`${number} is open again.`),
  );
};
