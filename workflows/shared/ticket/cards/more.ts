import { opening, say, type Button } from '../../../../src/domain/card.ts';
import { type Draw } from './draw.ts';
import { type TicketState } from '../ticket.ts';
import { saying } from '../messages.ts';

/** What else an agent may do, shown to the one who asked; `own` are the kind's, before and after the links. */
export const moreOf =
  <S extends TicketState>(own: (state: S, number: string) => { before: Button[]; after: Button[] }): Draw<S> =>
  ({ state, number, version }) => ({
    ...say(`More for ${number}:`),
    of: { number, version },
    buttons: [
      ...(state.assignee === undefined ? [] : [{ label: 'Claim', words: saying('claim', number) }]),
      opening('Assign', saying('assign', number)),
      opening('Priority', saying('priority', number)),
      opening('Transfer', saying('transfer', number)),
      ...own(state, number).before,
      opening('Link', saying('link', number)),
      ...own(state, number).after,
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
