import { type Verbs } from './command.ts';
import { type Ticket, type Timer } from './record.ts';
import {
  type Context,
  type Decide,
  type Drawing,
  type Evolve,
  type Fact,
  type NeedsOf,
  type Upcaster,
} from './workflow.ts';
import { type Card } from './card.ts';

/**
 * Part of a kind of record: verbs, what they do, what comes of its own events (`E`), and when the bot talks to itself
 * because of it. `Emits` are all events that its verbs bring about, those of other pieces among them.
 */
export type Piece<S extends Ticket, V extends Verbs, E extends Fact, Emits extends Fact = E> = {
  verbs: V;
  decide: Decide<S, V, Emits>;
  evolve: Evolve<S, E>;
  needs?: NeedsOf<S, V>;
  timers?(state: S, number: string, context: Pick<Context, 'now' | 'organisation'>): Timer[];
  upcasters?: Readonly<Record<string, Upcaster>>;
  formerVerbs?: Readonly<Record<string, string>>;
  cards?: Record<string, (drawing: Drawing<S>) => Card>;
};

/** What two pieces both have: there must be nothing, so that neither hides the other's rule. */
type Both<A, B> = keyof A & keyof B;

/** Puts two pieces together; a verb or an event that both have does not compile. */
export const compose = <
  S extends Ticket,
  V1 extends Verbs,
  E1 extends Fact,
  M1 extends Fact,
  V2 extends Verbs,
  E2 extends Fact,
  M2 extends Fact,
>(
  one: Piece<S, V1, E1, M1>,
  other: [Both<V1, V2> | (E1['type'] & E2['type'])] extends [never] ? Piece<S, V2, E2, M2> : never,
): Piece<S, V1 & V2, E1 | E2, M1 | M2> => {
  const two: Piece<S, V2, E2, M2> = other;
  return {
    verbs: { ...one.verbs, ...two.verbs },
    // Their keys have nothing in common, which TypeScript cannot see of generic tables.
    decide: { ...one.decide, ...two.decide } as never,
    evolve: { ...one.evolve, ...two.evolve } as never,
    needs: { ...one.needs, ...two.needs } as never,
    timers: (...now) => [...(one.timers?.(...now) ?? []), ...(two.timers?.(...now) ?? [])],
    upcasters: { ...one.upcasters, ...two.upcasters },
    formerVerbs: { ...one.formerVerbs, ...two.formerVerbs },
    cards: { ...one.cards, ...two.cards },
  };
};
