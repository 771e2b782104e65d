import { opening, type Line } from '../../../src/domain/card.ts';
import { isActive } from '../../shared/ticket/ticket.ts';
import { type Incident } from '../incident.ts';
import { type Draw, shortened } from '../../shared/ticket/cards/draw.ts';
import { timelineOf } from '../../shared/ticket/cards/timeline.ts';
import { named } from '../../shared/ticket/cards/facts.ts';
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

const rolesOf = ({ major }: Incident): [string, string][] => [
  ...(major?.lead === undefined ? [] : [['lead', major.lead] as [string, string]]),
  ...Object.entries(major?.roles ?? {}),
];
