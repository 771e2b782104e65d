import { sayings } from '../../../src/domain/saying.ts';
import { type ChangeVerb } from '../../change/public.ts';
import { type DeskVerb } from '../desk/public.ts';
import { type FeedVerb } from '../../system/feed/public.ts';
import { type verbs } from './commands.ts';

export const saying = sayings<keyof typeof verbs | ChangeVerb | DeskVerb | FeedVerb>();
