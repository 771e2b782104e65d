import { opening, say } from '../../../src/domain/card.ts';
import { type Draw } from './draw.ts';

/** What else an agent may do, shown to the one who asked. */
export const more: Draw = ({ state, number, version }) => ({
  ...say(`More for ${number}:`),
  of: { number, version },
  buttons: [
    ...(state.assignee === undefined ? [] : [{ label: 'Claim', words: `claim ${number}` }]),
    opening('Assign', `assign ${number}`),
    opening('Priority', `priority ${number}`),
    opening('Transfer', `transfer ${number}`),
    opening('Merge', `merge ${number}`),
    opening('Link', `link ${number}`),
    opening(MAJOR[state.major?.is ?? 'none'], `major ${number}`),
    ...(state.assignee === undefined
      ? [
          opening('Reply', `reply ${number}`),
          opening('Note', `note ${number}`),
          opening('Resolve', `resolve ${number}`),
        ]
      : []),
    opening('Escalate', `escalate ${number}`),
    opening('Cancel ticket', `cancel ${number}`, 'danger'),
    { label: 'Explain the clocks', words: `sla ${number}` },
  ],
});

const MAJOR = {
  none: 'Propose major incident',
  rejected: 'Propose major incident',
  demoted: 'Propose major incident',
  proposed: 'Accept major incident',
  accepted: 'Update major incident',
} as const;
