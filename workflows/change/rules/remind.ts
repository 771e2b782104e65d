import { opening, say, type Card } from '../../../src/domain/card.ts';
import { type Timer } from '../../../src/domain/record.ts';
import { accept, type Context, person, post, refuse } from '../../../src/domain/workflow.ts';
import { isAuthorised, owesReview, unsettled, type Change, type ChangeEvent } from '../change.ts';
import { type Decide } from './decide.ts';
import { foldOf, inWords, toDesk } from './say.ts';
import { saying } from '../messages.ts';

/** So long before it begins, whoever makes it is reminded. */
const AHEAD_MS = 3_600_000;

type Moment = 'soon' | 'unsettled' | 'missed' | 'end' | 'review';

/** What is to be said about a change when, as it stands. */
export function moments(state: Change): { moment: Moment; at: Date }[] {
  const { status, start: from, end: to, reviewBy, reminded } = state;
  const all: { moment: Moment; at: Date | undefined; is: boolean }[] = [
    { moment: 'soon', at: from && new Date(from.getTime() - AHEAD_MS), is: status === 'scheduled' },
    { moment: 'unsettled', at: from && new Date(from.getTime() - AHEAD_MS), is: isAuthorised(state) },
    { moment: 'missed', at: to, is: status === 'scheduled' },
    { moment: 'end', at: to, is: status === 'implement' },
    { moment: 'review', at: reviewBy, is: owesReview(state) },
  ];
  return all.flatMap(({ moment, at, is }) => (is && at && !reminded.includes(moment) ? [{ moment, at }] : []));
}

export const timers = (state: Change, number: string): Timer[] =>
  moments(state).map(({ moment, at }) => ({ at, words: saying('change remind', `${number} at=${moment}`) }));

const BEFORE = new Set<Moment>(['soon', 'unsettled']);

export const remind: Decide['change remind'] = (state, { at: moment }, context) => {
  const { number, now, organisation } = context;
  const isDue = moments(state).some(due => due.moment === moment && due.at <= now);
  if (!isDue) return refuse('not due');
  const event: ChangeEvent = { type: 'changeReminded', moment };
  // Late by an outage: what would have been said before it began helps nobody after that.
  if (BEFORE.has(moment) && state.start && state.start <= now) return accept<ChangeEvent>([event], [], say(''));
  const card = reminder(state, moment, context);
  const digestLine = foldOf(number, card);
  const managers = moment === 'review' ? (organisation.change?.managers ?? []) : [];
  return accept<ChangeEvent>(
    [event],
    [
      ...[...new Set([state.assignee, ...managers])].map(email => post(person(email), card, { digestLine })),
      toDesk(...(card.lines?.[0] ?? [])),
    ],
    say(''),
  );
};

function reminder(state: Change, moment: Moment, { number, now }: Context): Card {
  const { title, start: from, end: to } = state;
  const stands = unsettled(state);
  const time = (at: Date | undefined) => ({ time: at ?? now });
  const cards: Record<Moment, Card> = {
    soon:
      stands.length > 0
        ? {
            lines: [
              [`${number} (${title}) is to begin at `, time(from), `, but this stands against it: ${inWords(stands)}`],
            ],
            buttons: [{ label: 'Conflicts', words: saying('conflicts', number), style: 'primary' }],
          }
        : {
            lines: [[`${number} begins at `, time(from), `: ${title}`]],
            buttons: [{ label: 'Start', words: saying('change start', number), style: 'primary' }],
          },
    unsettled: {
      lines: [
        [
          `${number} was to begin at `,
          time(from),
          ` and is not scheduled: other things stand against its time: ${title}`,
        ],
      ],
      buttons: [{ label: 'Conflicts', words: saying('conflicts', number), style: 'primary' }],
    },
    missed: {
      lines: [[`The window of ${number} ended at `, time(to), ` and it was never begun: ${title}`]],
      buttons: [
        opening('Other time', saying('change edit', number)),
        opening('Cancel', saying('change cancel', number)),
      ],
    },
    end: {
      lines: [[`The window of ${number} ended at `, time(to), `. Finish it or back it out: ${title}`]],
      buttons: [opening('Finish', saying('change finish', number), 'primary')],
    },
    review: {
      lines: [[`${number} was to be reviewed by now: ${title}`]],
      buttons: [opening('Review', saying('change review', number), 'primary')],
    },
  };
  return cards[moment];
}
