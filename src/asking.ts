import { type Answered, type Answering } from './domain/question.ts';
import { type Records } from './domain/records.ts';
import { type People } from './people.ts';

export type Asked = Answered;

/** Reads what a question wants and lets it make its answer. */
export async function asking(
  { lists, counts = [], answer }: Answering,
  records: Records,
  people: People,
): Promise<Asked> {
  const found = await Promise.all(lists.map(wanted => records.find(wanted)));
  const counted = await Promise.all(counts.map(wanted => records.count(wanted)));
  await people.know(found.flat().flatMap(({ state }) => (state.assignee === undefined ? [] : [state.assignee])));
  return answer(found, counted);
}
