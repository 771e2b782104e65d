import { cut } from '../../../src/domain/text.ts';
import { opening } from '../../../src/domain/card.ts';
import { refusing, type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { saying } from './messages.ts';

const MINE = 25;

/** What somebody plans or makes, and ways to begin another. */
export function change(
  { text }: { text: string },
  { by, organisation, workflowOf, record, ...asking }: QueryContext,
): QueryPlan {
  if (!organisation.change) return refusing('The desk file says nothing about changes yet.');
  if (record?.kind === 'change') return wholeOf({ ...asking, by, organisation, workflowOf, record });
  if (text.trim() !== '')
    return refusing(`I don't know "change ${cut(text.trim(), 40)}"; say change for what there is, or help change.`);
  const mine = { sight: 'everything', kind: 'change', among: 'open', limit: MINE } as const;
  const context = { ...asking, organisation };
  return {
    lists: [
      { ...mine, requester: by.email, order: 'newest' },
      { ...mine, assignee: by.email, order: 'none' },
    ],
    answer(found) {
      const own = new Map(found.flat().map(record => [record.number, record]));
      return {
        card: {
          title: 'Your changes',
          lines:
            own.size === 0
              ? [['You have none.']]
              : [...own.values()].flatMap(({ number, state, version }) => {
                  const workflow = workflowOf(number);
                  return workflow ? [workflow.line({ number, state, version, context })] : [];
                }),
          buttons: [
            opening('Plan a change', saying('change new'), 'primary'),
            ...(organisation.change!.templates.length > 0
              ? [{ label: 'Standard change', words: saying('change standard') }]
              : []),
            opening('Emergency', saying('change emergency'), 'danger'),
            { label: 'Calendar', words: saying('calendar') },
          ],
        },
      };
    },
  };
}

/** All of a change, for everybody who sees it. */
export function wholeOf(context: QueryContext): QueryPlan {
  const { record, workflowOf } = context;
  const draw = record && workflowOf(record.number)?.cards.whole;
  if (!record || !draw) return refusing('Which change? Say its number too: change show CHG-7.');
  const { number, state, version } = record;
  return { lists: [], answer: () => ({ card: draw({ state, number, version, context }) }) };
}
