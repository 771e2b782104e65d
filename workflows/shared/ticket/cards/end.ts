import { opening } from '../../../../src/domain/card.ts';
import { type Draw, shortened } from './draw.ts';
import { saying } from '../messages.ts';

/** Posted in the requester's thread at each resolve, because an edited card notifies nobody. */
export const resolution: Draw = ({ state, number, version, context }) =>
  state.resolution === undefined
    ? { title: `${number} was reopened`, of: { number, version }, lines: [['We are on it again.']] }
    : {
        title: `${number} is resolved`,
        of: { number, version },
        lines: [[`${context.nameOf(state.resolution.by)} (${state.resolution.code}):`]],
        quote: shortened(state.resolution.text),
        buttons:
          state.status === 'resolved' && state.major?.is !== 'accepted'
            ? [opening('Reopen', saying('reopen', number)), { label: 'Close', words: saying('close', number) }]
            : [],
      };

/** After the close (itsm-rules §3.8): one press, in the conversation in which it was handled. */
export const survey: Draw = ({ state, number, version }) => ({
  title: `How was ${number} handled?`,
  of: { number, version },
  lines: [
    state.rating === undefined
      ? [`${state.title}: from 1 (badly) to 5 (well).`]
      : [`You gave ${state.rating.score} of 5. Thank you! For a day you can change it: rate ${number} 4.`],
  ],
  buttons:
    state.rating === undefined
      ? ['1', '2', '3', '4', '5'].map(label => ({ label, words: saying('rate', `${number} ${label}`) }))
      : [],
});
