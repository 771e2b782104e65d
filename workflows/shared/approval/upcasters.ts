import { renamedTo } from '../../../src/domain/workflow.ts';

/** What 0.4.0 called these events. */
export const upcasters = { deputised: renamedTo('deputySet'), relieved: renamedTo('deputyEnded') };

/** What 0.4.0 called these verbs, in timers and tells that it left behind. */
export const formerVerbs = { deputise: 'set-deputy', relieve: 'end-deputy' };
