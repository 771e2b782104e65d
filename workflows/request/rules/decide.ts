import { type Workflow } from '../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type Request, type RequestEvent } from '../request.ts';

/** What each verb does to a request: a table that must be complete. */
export type Decide = Workflow<Request, typeof verbs, RequestEvent>['decide'];
