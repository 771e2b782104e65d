import { type Span } from '../../../../src/domain/card.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { type TicketState } from '../ticket.ts';

/** One line of a list. */
export const line = ({ state, number, context }: Drawing<TicketState>): readonly Span[] => [
  { bold: number },
  ` ${state.priority} ${state.status}${state.vip ? ', VIP' : ''}`,
  state.assignee === undefined ? '' : ` (${context.nameOf(state.assignee)})`,
  `: ${state.title}`,
];

/** The record as the contract's JSON: times in UTC, people by e-mail. */
export const jsonOf = (kind: string) => (state: TicketState, number: string, version: number) => ({
  number,
  kind,
  title: state.title,
  status: state.status,
  impact: state.impact,
  urgency: state.urgency,
  priority: state.priority,
  desk: state.desk,
  team: state.team,
  assignee: state.assignee ?? null,
  requester: state.requester,
  openedAt: state.openedAt,
  resolvedAt: state.resolvedAt ?? null,
  closedAt: state.closedAt ?? null,
  version,
});
