import { type Decide as DecideOf } from '../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';

/** What each verb does to an incident: a table that must be complete. */
export type Decide = DecideOf<Incident, typeof verbs, IncidentEvent>;
