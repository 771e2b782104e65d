import { type Card, type Line } from '../../../src/domain/card.ts';
import { itemKey } from '../../configuration/public.ts';
import { refusing, type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { type Loaded } from '../../../src/domain/record.ts';
import { MAX_STAY_MS } from '../../../src/domain/records.ts';
import { card as itemCard, SAID, type Configured } from '../../configuration/public.ts';
import { changesOf, lineOf } from './booked.ts';

const MAX_SHOWN = 25;

/** A configuration item: what it belongs with, in both directions, and which changes are planned for it. */
export function ci({ text }: { text: string }, context: QueryContext): QueryPlan {
  const { record, now } = context;
  const key = record?.kind === 'configuration' ? (record.state as Configured).key : itemKey(text);
  if (key === '') return refusing('Say which: ci erp.');
  const all = { sight: 'everything', among: 'open', order: 'none', limit: MAX_SHOWN } as const;
  const ahead = { from: now, to: new Date(now.getTime() + MAX_STAY_MS) };
  return {
    lists: [
      { ...all, kind: 'configuration', keys: [key] },
      { ...all, kind: 'configuration', relatedTo: [key] },
      { ...all, kind: 'change', touches: [key], during: ahead, order: 'soonest' },
    ],
    answer([own = [], near = [], planned]) {
      const [item] = own as Loaded<Configured>[];
      const changes = changesOf(planned, context).map(lineOf);
      if (!item)
        return changes.length === 0
          ? { refused: `The register has no ${key}; add it: ci add ${key}.` }
          : { card: { title: `${key} is not in the register`, lines: changes } };
      const drawn: Card = itemCard(item);
      const used = (near as Loaded<Configured>[]).map(({ state: { name, relations } }): Line => [
        { bold: name },
        ` ${SAID[relations.find(({ to }) => to === key)?.as ?? 'connected to']} it`,
      ]);
      return { card: { ...drawn, lines: [...(drawn.lines ?? []), ...used, ...changes] } };
    },
  };
}
