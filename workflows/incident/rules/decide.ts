import { type Workflow } from '../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';

/** What each verb does to an incident: a table that must be complete. */
export type Decide = Workflow<Incident, typeof verbs, IncidentEvent>['decide'];
