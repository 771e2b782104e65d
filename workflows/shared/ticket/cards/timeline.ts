import { type Line, type Span } from '../../../../src/domain/card.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { type TicketState } from '../ticket.ts';
import { type Draw, shortened } from './draw.ts';

export const timeline: Draw = ({ state, number, version, context }) => ({
  title: `Timeline of ${number}`,
  of: { number, version },
  lines: timelineOf(state, context).slice(-40),
});

export function timelineOf(
  { openedAt, resolvedAt, major }: TicketState,
  { nameOf }: Drawing<TicketState>['context'],
): Line[] {
  const entries: { at: Date; line: Span[] }[] = [
    { at: openedAt, line: ['reported'] },
    ...(major ? [{ at: major.at, line: [`${major.is} by ${nameOf(major.by)}`] }] : []),
    ...(major?.updates ?? []).map(({ at, by, text }) => ({
      at,
      line: [`update by ${nameOf(by)}: ${shortened(text, 200)}`],
    })),
    ...(major?.pins ?? []).map(({ at, by, text, link }) => ({
      at,
      line: [
        `${nameOf(by)}: ${shortened(text, 200)}`,
        ...(link === undefined ? [] : [' ', { link, label: 'message' }]),
      ],
    })),
    ...(resolvedAt ? [{ at: resolvedAt, line: ['resolved'] }] : []),
  ];
  return entries
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, line }): Line => [{ time: at }, ': ', ...line]);
}
