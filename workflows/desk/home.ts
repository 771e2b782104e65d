import { type CommandOf } from '../../src/domain/command.ts';
import { type Answering, type Asking } from '../../src/domain/question.ts';
import { type Wanted } from '../../src/domain/records.ts';
import { type verbs } from './commands.ts';
import { shortcuts } from './help.ts';
import { asCard } from './lists.ts';

const SHOWN = 10;

/** My open tickets, and for agents what they have and what waits. */
export function home(_: CommandOf<typeof verbs, 'home'>, asking: Asking): Answering {
  const { by, sight, organisation } = asking;
  const sections: { title: string; wanted: Omit<Wanted, 'sight' | 'limit'> }[] = [
    { title: 'Your open tickets', wanted: { requester: by.email, among: 'open', order: 'newest' } },
    ...(sight.desks.length === 0
      ? []
      : [{ title: 'Assigned to you', wanted: { assignee: by.email, among: 'queued', order: 'queue' } as const }]),
    ...sight.desks.map(desk => ({
      title: `Queue of ${organisation.desks[desk]?.name ?? desk}`,
      wanted: { desk, among: 'queued', order: 'queue' } as const,
    })),
  ];
  return {
    lists: sections.map(({ wanted }) => ({ ...wanted, sight, limit: SHOWN + 1 })),
    answer: found => ({
      card: {
        title: `Hello, ${by.name}`,
        buttons: shortcuts(asking.verbs),
        parts: sections.map(({ title }, index) => {
          const records = found[index] ?? [];
          return asCard(title, records.slice(0, SHOWN), records.length > SHOWN, asking);
        }),
      },
    }),
  };
}
