import { opening, type Line, type Span } from '../../../src/domain/card.ts';
import { type Drawing } from '../../../src/domain/workflow.ts';
import { isActive, type Incident } from '../incident.ts';
import { type Draw, shortened } from './draw.ts';
import { named } from './facts.ts';
import { saying } from '../messages.ts';

/** Where everybody reads: what is known publicly, and how to follow it instead of reporting it again. */
export const announcement: Draw = ({ state, number, version, context }) => ({
  title: `Major incident ${number}: ${state.title}`,
  of: { number, version },
  lines: [
    [state.major?.impact ?? ''],
    ...(state.major?.updates ?? []).slice(-1).map(({ at, text }): Line => [{ time: at }, `: ${shortened(text, 600)}`]),
    ...(state.announced ? [] : [['It is no major incident any more.']]),
  ],
  facts: [
    { label: 'Status', value: state.status },
    ...(state.major?.lead === undefined ? [] : [{ label: 'Led by', value: context.nameOf(state.major.lead) }]),
    { label: 'Affected', value: `${(state.followers?.length ?? 0) + 1}` },
  ],
  buttons:
    state.announced && isActive(state)
      ? [
          { label: 'Me too', words: saying('metoo', number), style: 'primary' },
          { label: 'Follow', words: saying('follow', number) },
        ]
      : [],
});

/** For those who work on a major incident: who does what, and the timeline. */
export const room: Draw = ({ state, number, version, context }) => ({
  title: `Major incident ${number}: ${state.title}`,
  of: { number, version },
  lines: [
    [state.major?.impact ?? ''],
    ...rolesOf(state).map(([role, who]): Line => [{ bold: role }, ': ', named(who, context)]),
    ...timelineOf(state, context).slice(-MAX_TIMELINE),
  ],
  facts: [
    { label: 'Status', value: state.status },
    { label: 'Priority', value: state.priority },
  ],
  buttons: [
    ...(isActive(state) ? [opening('Update', saying('major', `${number} update`), 'primary')] : []),
    ...(state.status === 'resolved' && !state.major?.review
      ? [opening('Review', saying('major', `${number} review`))]
      : []),
    opening('Add to timeline', saying('pin', number)),
  ],
});

const MAX_TIMELINE = 12;

export const timeline: Draw = ({ state, number, version, context }) => ({
  title: `Timeline of ${number}`,
  of: { number, version },
  lines: timelineOf(state, context).slice(-40),
});

const rolesOf = ({ major }: Incident): [string, string][] => [
  ...(major?.lead === undefined ? [] : [['lead', major.lead] as [string, string]]),
  ...Object.entries(major?.roles ?? {}),
];

function timelineOf({ openedAt, resolvedAt, major }: Incident, { nameOf }: Drawing<Incident>['context']): Line[] {
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
