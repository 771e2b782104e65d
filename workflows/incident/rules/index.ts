import { type NeedsOf, type Workflow } from '../../../src/domain/workflow.ts';
import { decide as ticket, needs as ticketNeeds, timers as ticketTimers } from '../../shared/ticket/rules/index.ts';
import { numbered } from '../../shared/ticket/rules/needs.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';
import { type Decide } from './decide.ts';
import { linkMirrored } from './link.ts';
import { askupdate, major, pin, updateTimers } from './major.ts';
import { merge, mergeIn, relayReply } from './merge.ts';
import { metoo } from './metoo.ts';
import { report, reportNeeds } from './report.ts';

export const decide: Decide = {
  ...ticket,
  report,
  merge,
  'merge-in': mergeIn,
  'relay-reply': relayReply,
  'link-mirrored': linkMirrored,
  metoo,
  major,
  pin,
  askupdate,
};

export const needs: NeedsOf<Incident, typeof verbs> = {
  ...ticketNeeds,
  report: (_, command, context) => reportNeeds(command, context),
  merge: (_, { into }) => numbered(into),
};

export const timers: Workflow<Incident, typeof verbs, IncidentEvent>['timers'] = (state, number, context) => [
  ...updateTimers(state, number),
  ...ticketTimers(state, number, context),
];
