import { keysOf, type KeyKind, type Verbs } from '../domain/command.ts';
import { type Desk, type Organisation } from '../domain/desk.ts';
import { own } from '../domain/text.ts';
import { categoriser } from './category.ts';
import { closest } from './closest.ts';
import { parse, type Vocabulary } from './grammar.ts';

export type Language = {
  parse: typeof parse;
  closest: typeof closest;
  /** The category of a desk that a text sounds like. */
  suggest(desk: string, text: string): string | undefined;
};

/** Learns a desk's categories when they are first asked for, and anew when the desk file in use has others. */
export function language(organisation: () => Organisation): Language {
  const learnt = new WeakMap<Desk['categories'], ReturnType<typeof categoriser>>();
  return {
    parse,
    closest,
    suggest(key, text) {
      const desk = own(organisation().desks, key);
      if (!desk) return undefined;
      const known = learnt.get(desk.categories) ?? categoriser(desk);
      learnt.set(desk.categories, known);
      return known(text);
    },
  };
}

/** A verb that several kinds of record know has the keys of all of them. */
function keysOfAll(all: readonly (readonly [string, Verbs[string]])[]): Vocabulary['verbs'] {
  const keys = new Map<string, Map<string, KeyKind>>();
  for (const [name, verb] of all) {
    const known = keys.get(name) ?? new Map<string, KeyKind>();
    for (const [key, kind] of keysOf(verb)) known.set(key, together(known.get(key), kind));
    keys.set(name, known);
  }
  return keys;
}

function together(known: KeyKind = {}, more: KeyKind): KeyKind {
  const choices = [...new Set([...(known.choices ?? []), ...(more.choices ?? [])])];
  return { ...known, ...more, ...(choices.length > 0 ? { choices } : {}) };
}

/** All that can be said, from the workflows and the questions. */
export function vocabularyOf(
  workflows: readonly { prefix: string; verbs: Verbs }[],
  queries: readonly { verbs: Verbs }[],
): Vocabulary {
  const all = [...workflows, ...queries].flatMap(({ verbs }) => Object.entries(verbs));
  return {
    verbs: keysOfAll(all),
    births: new Set(all.filter(([, { does }]) => does === 'starts').map(([name]) => name)),
    prefixes: new Set(workflows.map(({ prefix }) => prefix)),
  };
}
