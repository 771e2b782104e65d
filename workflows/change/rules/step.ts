import { type Context } from '../../../src/domain/workflow.ts';
import { type Change, type ChangeEvent } from '../change.ts';
import { evolve } from '../evolve.ts';

/** A state with one more event, as it will be stored. */
export const applyEvent =
  ({ by, now }: Pick<Context, 'by' | 'now'>) =>
  (state: Change, event: ChangeEvent): Change =>
    (evolve[event.type] as (state: Change, event: ChangeEvent & { by: string; at: Date }) => Change)(state, {
      ...event,
      by: by.email,
      at: now,
    });
