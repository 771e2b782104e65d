import { type Button, type Card } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { type Answering, type Asking } from '../../../src/domain/query.ts';
import { type verbs } from './commands.ts';
import { jsonOf } from './lists.ts';

const MOST = 50;

const VOTES = /^(approve|reject|abstain) /;

/** A vote that is cast here is answered with what waits next. */
const andNext = (button: Button): Button =>
  VOTES.test(button.words) ? { ...button, words: `${button.words} next=yes` } : button;

/** What waits for my vote, oldest first: the first one whole, to be decided, and how many come after it. */
export function approvals({ format }: CommandOf<typeof verbs, 'approvals'>, asking: Asking): Answering {
  const { by, sight } = asking;
  return {
    lists: [{ sight, awaits: by.email, among: 'open', order: 'oldest', limit: MOST }],
    answer([waiting = []]) {
      if (format === 'json')
        return {
          card: { code: JSON.stringify({ now: asking.now, approvals: waiting.map(record => jsonOf(record, asking)) }) },
        };
      const [first, ...rest] = waiting;
      const draw = first && asking.workflowOf(first.number)?.cards.approval;
      if (!first || !draw) return { card: { lines: [['Nothing waits for your vote.']] } };
      const { state, number, version } = first;
      const drawn: Card = draw({ state, number, version, context: asking, card: `approval:${by.email}` });
      const card = { ...drawn, buttons: (drawn.buttons ?? []).map(andNext) };
      const more = rest.map(({ number: next, state: { title } }) => `${next} ${title}`);
      return {
        card:
          more.length === 0 ? card : { ...card, lines: [...(card.lines ?? []), [`After this: ${more.join(', ')}.`]] },
      };
    },
  };
}
