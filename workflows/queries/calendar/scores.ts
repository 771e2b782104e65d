import { type Line } from '../../../src/domain/card.ts';
import { type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { type Loaded, type Ticket } from '../../../src/domain/record.ts';
import { COUNTED, madeOf, successOf } from '../../change/public.ts';
import { type Change } from '../../change/public.ts';

/** Per team: the newest changes it made, how many went well, and the points of ServiceNow's change success score. */
export function scores(_: object, { organisation }: QueryContext): QueryPlan {
  const teams = Object.entries(organisation.desks)
    .filter(([, { confidential }]) => !confidential)
    .flatMap(([desk, { teams: known }]) => Object.entries(known).map(([team, { name }]) => ({ desk, team, name })));
  return {
    lists: teams.map(({ desk, team }) => ({
      sight: 'everything',
      kind: 'change',
      desk,
      teams: [team],
      among: 'resolved',
      order: 'newest',
      limit: COUNTED,
    })),
    answer: found => ({
      card: {
        title: `How the last ${COUNTED} changes of each team went`,
        lines: teams.map(({ name }, index): Line => {
          const { count, score, share } = successOf(
            madeOf(((found[index] ?? []) as Loaded<Ticket & Change>[]).map(({ state }) => state)),
          );
          const rate = share === undefined ? 'too few to say' : `${Math.round(share * 100)} % without trouble`;
          return [{ bold: name }, `: ${count} made, ${rate}, score ${score}`];
        }),
      },
    }),
  };
}
