import { messages } from '../../../src/domain/workflow.ts';
import { type IncidentVerb } from '../../incident/public.ts';
import { type verbs } from './index.ts';

export const { saying } = messages<never, keyof typeof verbs | IncidentVerb>();
