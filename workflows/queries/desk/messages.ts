import { sayings } from '../../../src/domain/saying.ts';
import { type IncidentVerb } from '../../incident/public.ts';
import { type RequestVerb } from '../../request/public.ts';
import { type verbs } from './commands.ts';

export const saying = sayings<keyof typeof verbs | IncidentVerb | RequestVerb>();
