import { type Button, type Card } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { type verbs } from './commands.ts';
import { jsonOf } from './lists.ts';
import { more } from '../../../src/domain/saying.ts';

const MAX_SHOWN = 50;

const VOTES = /^(approve|reject|abstain) /;

/** A vote that is cast here is answered with what waits next. */
const andNext = (button: Button): Button =>
  VOTES.test(button.words) ? { ...button, words: more(button.words, 'next=yes') } : button;

/** What waits for my vote, oldest first: the first one whole, to be decided, and how many come after it. */
export function approvals({ format }: CommandOf<typeof verbs, 'approvals'>, context: QueryContext): QueryPlan {
  const { by, sight } = context;
  return {
    lists: [{ sight, awaits: by.email, among: 'open', order: 'oldest', limit: MAX_SHOWN }],
    answer([waiting = []]) {
      if (format === 'json')
        return {
          card: {
            code: JSON.stringify({ now: context.now, approvals: waiting.map(record => jsonOf(record, context)) }),
          },
        };
      const [first, ...rest] = waiting;
      const draw = first && context.workflowOf(first.number)?.cards.approval;
      if (!first || !draw) return { card: { lines: [['Nothing waits for your vote.']] } };
      const { state, number, version } = first;
      const drawn: Card = draw({ state, number, version, context, card: `approval:${by.email}` });
      const card = { ...drawn, buttons: (drawn.buttons ?? []).map(andNext) };
      const others = rest.map(({ number: next, state: { title } }) => `${next} ${title}`);
      return {
        card:
          others.length === 0
            ? card
            : { ...card, lines: [...(card.lines ?? []), [`After this: ${others.join(', ')}.`]] },
      };
    },
  };
}
