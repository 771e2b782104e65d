import type { Card, Form } from './card.ts';

/**
 * What the person who spoke is answered, privately. `again`: the same delivery was answered before. `follows`: the same
 * person is also shown what came of it in their direct conversation, as its requester. `next`: the words of the next step,
 * whose form opens by itself after a form.
 */
export type Reply =
  | { is: 'answered'; card: Card; number?: string; again?: true; follows?: true; next?: string }
  /** `field`: which field of the form it is about. */
  | { is: 'refused'; why: string; field?: string }
  | { is: 'asked'; form: Form }
  | { is: 'silent' };
