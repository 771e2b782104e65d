import { queryModule } from '../../../src/domain/query.ts';
import { verbs } from './commands.ts';
import { approvals } from './approvals.ts';
import { clocks } from './clocks.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { list, queue } from './lists.ts';
import { oncall } from './oncall.ts';
import { who } from './who.ts';
import { more, status, timeline } from './status.ts';

/** Questions about everything: help, lists, where a ticket stands. They read and change nothing. */
export const desk = queryModule({
  verbs,
  plan: { help, status, list, queue, sla: clocks, home, more, oncall, timeline, approvals, 'admin who': who },
});
