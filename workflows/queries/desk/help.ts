import { cut } from '../../../src/domain/text.ts';
import { type Button, type Line } from '../../../src/domain/card.ts';
import { type CommandOf, type Verbs } from '../../../src/domain/command.ts';
import { type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { type verbs } from './commands.ts';
import { saying } from './messages.ts';

/** Made from the verbs themselves, so that it is never stale, and only of those that this person may say. */
export function help({ text }: CommandOf<typeof verbs, 'help'>, { verbs: known, by }: QueryContext): QueryPlan {
  return {
    lists: [],
    answer() {
      const topic = text.trim().toLowerCase();
      const chosen = Object.entries(known).filter(
        ([name, { help: says }]) => says !== undefined && name.startsWith(topic),
      );
      if (chosen.length === 0) return { refused: `There is no command "${cut(topic, 40)}"; say help for all of them.` };
      return {
        card: {
          title: topic === '' ? `What can I do for you, ${by.name}?` : `Help: ${topic}`,
          lines: [
            ...chosen.map(([, { usage, help: says = '' }]): Line => [{ bold: usage }, `: ${says}`]),
            ...(topic === ''
              ? [
                  [
                    "Leave the text out to get a form. In a ticket's own thread, leave the number out: !status in Slack, @IT status in Teams.",
                  ],
                ]
              : []),
          ],
          buttons: shortcuts(known),
        },
      };
    },
  };
}

/** The buttons of the help card, for what this desk can do. */
export function shortcuts(known: Verbs): Button[] {
  const all: (Button & { verb: string })[] = [
    { verb: 'report', label: 'Report an issue', words: saying('report'), opens: true, style: 'primary' },
    { verb: 'request', label: 'Request something', words: saying('request') },
    { verb: 'list', label: 'My tickets', words: saying('list', 'mine') },
  ];
  return all.filter(({ verb }) => known[verb]).map(({ verb: _, ...button }) => button);
}
