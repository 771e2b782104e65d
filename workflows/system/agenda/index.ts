import { z } from 'zod';
import { say } from '../../../src/domain/card.ts';
import { text, type Verbs } from '../../../src/domain/command.ts';
import { BLANK, type Ticket } from '../../../src/domain/record.ts';
import { accept, post, refuse, defineWorkflow } from '../../../src/domain/workflow.ts';
import { agendaLists, agendaOf } from '../../queries/calendar/public.ts';

const verbs = {
  agenda: { who: 'bot', does: 'starts', shape: z.object({ text, board: z.string() }), usage: 'agenda board=' },
} as const satisfies Verbs;

type Posted = { type: 'posted'; board: string };

/** A board's agenda, posted in its channel when the desk file says (ITIL 4: change enablement). */
export const agenda = defineWorkflow<Ticket, typeof verbs, Posted>('agenda', 'AGD', {
  verbs,
  initial: BLANK,
  needs: { agenda: (_, __, { now }) => ({ lists: agendaLists({ now }) }) },
  decide: {
    agenda: (_, { board }, { loaded, now, organisation }) =>
      organisation.change?.boards[board]
        ? accept(
            [{ type: 'posted', board }],
            [post({ at: 'board', of: board }, agendaOf(board, loaded.lists, { now, organisation }))],
            say(''),
          )
        : refuse('no such board'),
  },
  evolve: {
    posted: (_, { board, at }) => ({ ...BLANK, status: 'posted', title: `Agenda of ${board}`, openedAt: at }),
  },
  json: ({ title }, number, version) => ({ number, kind: 'agenda', title, version }),
  line: ({ number }) => [{ bold: number }],
});
