import { cut } from '../../../src/domain/text.ts';
import { opening, say } from '../../../src/domain/card.ts';
import { calendarOf, deskOf } from '../../../src/domain/desk.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { type Context } from '../../../src/domain/workflow.ts';
import { everyCard, opened, voting } from '../../shared/approval/voting.ts';
import { excludedFrom, unsettled, type Change, type ChangeEvent } from '../change.ts';
import { hasAssessment, levelsFor } from './assess.ts';
import { reviewDue } from './review-due.ts';
import { toManagers } from './managers.ts';
import { bothCards, toOthers, toPlanners } from './say.ts';
import { wrongTime } from './time.ts';
import { thread, saying } from '../messages.ts';

/** Votes on a change: nobody who planned, wrote or makes it has one. */
export const votes = voting<Change>({
  excluded: excludedFrom,
  cards: bothCards,
  asksIn: thread('receipt'),
  answering: number => saying('reply', number),
  hours: ({ desk }, organisation) => calendarOf(organisation, deskOf(organisation, desk).calendar),
  // What was not approved by then is not made then; what was made already waits for no start.
  latest: ({ start, end, model }) => (model === 'retroactive' ? undefined : model === 'emergency' ? end : start),
  ended(state, end, why, context) {
    const { number } = context;
    if (end === 'roundApproved') return toPlanners(state, context, say(grantedWords(state, number)));
    if (end === 'roundBlocked')
      return toPlanners(state, context, {
        ...say(`Nobody decided ${number}: ${why}. It is as it was; ask again, or edit it.`),
        buttons: [{ label: 'Ask again', words: saying('change submit', number) }],
      });
    // It takes up no time any more.
    const free = toOthers(state, { conflicts: [] });
    if (state.model === 'retroactive') {
      const words = `${number} (${state.title}) was not authorised afterwards: it counts as made without authority and is to be reviewed.`;
      return [
        ...toPlanners(state, context, { ...say(words), ...quoteOf(why) }),
        ...toManagers(state, context, words),
        ...free,
      ];
    }
    const isLate = wrongTime(state, number, context.now) !== undefined;
    if (end === 'roundExpired')
      return [
        ...toPlanners(state, context, {
          ...say(why),
          buttons: isLate
            ? [opening('Other time', saying('change edit', number))]
            : [{ label: 'Ask again', words: saying('change submit', number) }],
        }),
        ...free,
      ];
    const words = `${number} was not approved. Edit it and submit it again, or cancel it.`;
    return [...toPlanners(state, context, { ...say(words), ...quoteOf(why) }), ...free];
  },
});

const quoteOf = (why: string) => (why === '' ? {} : { quote: cut(why, 1_500) });

const grantedWords = (state: Change, number: string): string =>
  state.model === 'retroactive'
    ? `${number} is authorised afterwards; it is to be reviewed.`
    : unsettled(state).length === 0
      ? `${number} is approved and scheduled.`
      : `${number} is approved, but other things stand against its time: conflicts ${number}.`;

/** Asks for its approval, by the risk that it has now. */
export function askedFor(state: Change, context: Context): { events: ChangeEvent[]; effects: Effect[]; waits: string } {
  const { organisation, nameOf } = context;
  const levels = levelsFor(state, organisation);
  const round = opened(levels, state, excludedFrom(state), context);
  const [first] = levels;
  const who = first?.voters.map(nameOf).join(', ') ?? '';
  return {
    events: [
      {
        type: 'submitted',
        assess: hasAssessment(state, organisation),
        // Made already, it is to be reviewed whatever the votes come to.
        ...(state.model === 'retroactive' ? { reviewBy: reviewDue(state, context) } : {}),
      },
      ...round.events,
    ],
    effects: round.effects,
    waits: round.events.some(({ type }) => type === 'roundBlocked')
      ? 'Too few may vote on it, so the change managers are told.'
      : `It waits for ${first?.name ?? 'approval'}: ${who}.`,
  };
}

/** The votes so far count for nothing any more, and whoever was asked sees it. */
export const voided = (state: Change, why: string): { events: ChangeEvent[]; effects: Effect[] } =>
  state.round?.is === 'open' || state.round?.is === 'blocked' || state.round?.is === 'approved'
    ? { events: [{ type: 'roundVoided', why }], effects: everyCard(state) }
    : { events: [], effects: [] };
