import { opening, say } from '../../../src/domain/card.ts';
import { type Draw } from './draw.ts';
import { saying } from '../messages.ts';

/** What else an agent may do, shown to the one who asked. */
export const more: Draw = ({ state, number, version }) => ({
  ...say(`More for ${number}:`),
  of: { number, version },
  buttons: [
    ...(state.assignee === undefined ? [] : [{ label: 'Claim', words: saying('claim', number) }]),
    opening('Assign', saying('assign', number)),
    opening('Priority', saying('priority', number)),
    opening('Transfer', saying('transfer', number)),
    opening('Merge', saying('merge', number)),
    opening('Link', saying('link', number)),
    opening(MAJOR[state.major?.is ?? 'none'], saying('major', number)),
    ...(state.assignee === undefined
      ? [
          opening('Reply', saying('reply', number)),
          opening('Note', saying('note', number)),
          opening('Resolve', saying('resolve', number)),
        ]
      : []),
    opening('Escalate', saying('escalate', number)),
    opening('Cancel ticket', saying('cancel', number), 'danger'),
    { label: 'Explain the clocks', words: saying('sla', number) },
  ],
});

const MAJOR = {
  none: 'Propose major incident',
  rejected: 'Propose major incident',
  demoted: 'Propose major incident',
  proposed: 'Accept major incident',
  accepted: 'Update major incident',
} as const;
