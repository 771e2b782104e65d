import { z } from 'zod';
import { text, type Verbs } from '../../../src/domain/command.ts';

const format = z.enum(['json'], { error: 'The only format is format=json.' }).optional();
const asked = z.object({ text, format });

export const verbs = {
  help: {
    fallback: true,
    who: 'everyone',
    does: 'asks',
    shape: z.object({ text }),
    takes: 'name',
    usage: 'help [topic]',
    help: 'what you can say here',
  },
  status: {
    who: 'everyone',
    does: 'asks',
    shape: asked,
    takes: 'name',
    usage: 'status [NUMBER]',
    help: 'where a ticket stands, or all of yours',
  },
  list: {
    who: 'everyone',
    does: 'asks',
    shape: asked,
    takes: 'name',
    usage: 'list [mine | team | unassigned | breaching]',
    help: 'tickets: yours, or those of your desk',
  },
  queue: {
    who: 'agent or admin',
    does: 'asks',
    shape: asked,
    takes: 'name',
    usage: 'queue [desk]',
    help: 'what waits, most urgent first',
  },
  sla: {
    who: 'everyone',
    does: 'asks',
    shape: asked,
    takes: 'name',
    usage: 'sla NUMBER',
    help: "explain a ticket's clocks",
  },
  home: {
    who: 'everyone',
    does: 'asks',
    shape: z.object({ text }),
    takes: 'nothing',
    usage: 'home',
    help: 'your tickets at a glance',
  },
  approvals: {
    waiting: true,
    who: 'everyone',
    does: 'asks',
    shape: asked,
    takes: 'nothing',
    usage: 'approvals',
    help: 'what waits for your vote',
  },
  oncall: {
    who: 'everyone',
    does: 'asks',
    shape: z.object({ text }),
    takes: 'name',
    usage: 'oncall [desk]',
    help: 'who of a desk is here',
  },
  timeline: {
    who: 'agent or admin',
    does: 'asks',
    shape: z.object({ text }),
    takes: 'name',
    usage: 'timeline NUMBER',
    help: 'what happened in a major incident, and when',
  },
  'admin who': {
    who: 'admin',
    does: 'asks',
    shape: z.object({ text }),
    usage: 'admin who [@person]',
    help: 'who may what',
  },
  more: { who: 'agent or admin', does: 'asks', shape: z.object({ text }), usage: 'more NUMBER' },
} as const satisfies Verbs;
