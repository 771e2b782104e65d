import { type Workflow } from '../../../src/domain/workflow.ts';
import { type Change, type ChangeEvent } from '../change.ts';
import { type verbs } from '../commands.ts';

export type Rules = Workflow<Change, typeof verbs, ChangeEvent>;
/** What each verb does to a change: a table that must be complete. */
export type Decide = Rules['decide'];
