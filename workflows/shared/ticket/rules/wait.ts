import { after, isOpenAt, nextOpening } from '../../../../src/time/calendar.ts';
import { opening, say } from '../../../../src/domain/card.ts';
import { duration } from '../../../../src/time/duration.ts';
import { calendarOf, deskOf, leadOf, type Organisation, teamOf } from '../../../../src/domain/desk.ts';
import { type Timer } from '../../../../src/domain/record.ts';
import { accept, person, post, refuse } from '../../../../src/domain/workflow.ts';
import { type TicketState, type TicketEvent, NO_RESPONSE } from '../ticket.ts';
import { closing } from './close.ts';
import { type Decide } from './decide.ts';
import { refreshCards, toFollowers } from './guard.ts';
import { show, thread, saying } from '../messages.ts';

const waits = (state: TicketState): boolean => state.status === 'on hold' && state.holdReason === 'awaiting requester';

const calendar = (organisation: Organisation, { desk }: TicketState) =>
  calendarOf(organisation, deskOf(organisation, desk).calendar);

/** When the requester is reminded of a question, and when their silence ends the ticket (itsm-rules §3.8). */
function silence(state: TicketState, organisation: Organisation): { nudges: Date[]; end: Date } | undefined {
  if (!waits(state) || !state.heldAt) return undefined;
  const hours = calendar(organisation, state);
  const from = state.heldAt;
  const rule = organisation['auto-close'];
  return {
    nudges: rule.nudge.map(length => after(hours, from, duration(length))),
    end: after(hours, from, duration(rule['no-response'])),
  };
}

/** When a resolved ticket closes by itself: counted from the resolve, whatever happened since. */
const endOf = (state: TicketState, organisation: Organisation): Date | undefined =>
  state.status === 'resolved' && state.resolvedAt && !(state.keepOpen && state.nudges) && state.major?.is !== 'accepted'
    ? after(calendar(organisation, state), state.resolvedAt, duration(organisation['auto-close'].resolved))
    : undefined;

export function waiting(state: TicketState, number: string, organisation: Organisation, now: Date): Timer[] {
  const silent = silence(state, organisation);
  const nudge = silent?.nudges[state.nudges ?? 0];
  const end = endOf(state, organisation);
  return [
    ...(nudge && silent && nudge < silent.end ? [{ at: nudge, words: saying('nudge', number) }] : []),
    ...(silent ? [{ at: silent.end, words: saying('auto-resolve', number) }] : []),
    ...(end ? [{ at: end, words: saying('auto-close', number) }] : []),
    ...opens(state, number, organisation, now),
  ];
}

/** A ticket that came after hours is given to somebody when the desk opens. */
function opens(state: TicketState, number: string, organisation: Organisation, now: Date): Timer[] {
  const isNobodys = state.status === 'new' && state.assignee === undefined && !state.unassignedSince;
  if (!isNobodys || teamOf(organisation, state.desk, state.team)?.assign !== 'round-robin') return [];
  const hours = calendar(organisation, state);
  return isOpenAt(hours, now) ? [] : [{ at: nextOpening(hours, now), words: saying('route', number) }];
}

export const nudge: Decide['nudge'] = (state, _, { number, now, organisation, nameOf }) => {
  const silent = silence(state, organisation);
  const count = state.nudges ?? 0;
  const at = silent?.nudges[count];
  if (!silent || !at || at > now) return refuse('nothing to remind of');
  // After an outage several may be due: one reminder does for all of them.
  const due = silent.nudges.filter(moment => moment <= now).length;
  const who = state.assignee === undefined ? 'The desk' : nameOf(state.assignee);
  return accept(
    [{ type: 'nudged', count: due }],
    [
      post(
        thread('receipt'),
        {
          lines: [
            [`${who} still waits for your answer on ${number}. Without one it is resolved `, { time: silent.end }, '.'],
          ],
          buttons: [
            opening('Answer', saying('reply', number), 'primary'),
            { label: "It's fixed", words: saying('fixed', number) },
          ],
        },
        { notify: true },
      ),
    ],
    say(''),
  );
};

export const autoResolve: Decide['auto-resolve'] = (state, _, context) => {
  const { number, now, organisation } = context;
  const silent = silence(state, organisation);
  if (!silent || silent.end > now) return refuse('not due');
  const words = `${number} is resolved, because no answer came.`;
  return accept<TicketEvent>(
    [
      {
        type: 'resolved',
        code: NO_RESPONSE,
        text: 'No answer came to the question. Reply or press Reopen, and it goes on.',
      },
    ],
    [
      ...refreshCards,
      show(`resolution:${state.resolutions + 1}`, thread('receipt'), { notify: true }),
      post(thread('triage'), say(words)),
      ...toFollowers(state, context, say(words), words),
    ],
    say(''),
  );
};

export const autoClose: Decide['auto-close'] = (state, _, context) => {
  const end = endOf(state, context.organisation);
  if (!end || end > context.now) return refuse('not due');
  if (!state.keepOpen) return closing(state, context, [{ type: 'closed', why: 'nobody objected to the solution' }]);
  // It does not close over the requester's words, and is not forgotten either.
  const { number, organisation, nameOf } = context;
  const to = state.assignee ?? leadOf(organisation, state.desk, state.team);
  const words = `${number} is resolved, and ${nameOf(state.requester)} wrote something after that. Reopen it, or close it.`;
  return accept(
    [{ type: 'nudged', count: 1 }],
    to === undefined
      ? []
      : [
          post(
            person(to),
            {
              ...say(words),
              buttons: [
                opening('Reopen', saying('reopen', number), 'primary'),
                { label: 'Close', words: saying('close', number) },
              ],
            },
            { digestLine: words },
          ),
        ],
    say(''),
  );
};
