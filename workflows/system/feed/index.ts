import { z } from 'zod';
import { say } from '../../../src/domain/card.ts';
import { text, type Verbs } from '../../../src/domain/command.ts';
import { BLANK, type Ticket } from '../../../src/domain/record.ts';
import { accept, defineWorkflow } from '../../../src/domain/workflow.ts';
import { sayings } from '../../../src/domain/saying.ts';
import { type CalendarVerb } from '../../queries/calendar/public.ts';

const saying = sayings<CalendarVerb>();

export const verbs = {
  'calendar renew': {
    who: 'change staff',
    does: 'starts',
    shape: z.object({ text }),
    usage: 'calendar renew',
    help: 'make new links to the calendar; the old ones end',
  },
} as const satisfies Verbs;

type Renewed = { type: 'renewed' };

/** A generation of somebody's links: with each new one, those before it end. */
export const feed = defineWorkflow<Ticket, typeof verbs, Renewed>('feed', 'FEED', {
  verbs,
  initial: BLANK,
  indexes: [{ fields: { 'state.requester': 1, 'state.openedAt': -1 } }],
  decide: {
    'calendar renew': () =>
      accept([{ type: 'renewed' }], [], {
        ...say('Your old links to the calendar have ended.'),
        buttons: [{ label: 'Show the new ones', words: saying('calendar link') }],
      }),
  },
  evolve: {
    renewed: (_, { by, at }) => ({
      ...BLANK,
      status: 'renewed',
      title: 'Links',
      requester: by,
      opener: by,
      openedAt: at,
    }),
  },
  json: ({ requester }, number, version) => ({ number, kind: 'feed', requester, version }),
  line: ({ number }) => [{ bold: number }],
});
