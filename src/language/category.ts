import { cut } from '../domain/text.ts';
import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { type Desk } from '../domain/desk.ts';

/** How much likelier than the next one a category must be before it is suggested. */
const MARGIN = 4;

/**
 * Learns a desk's categories from the examples in its desk file. It only ever suggests: routing follows what a person
 * chose (itsm-rules §1b), so an unsure answer is no answer.
 */
export function categoriser({ categories }: Desk): (text: string) => string | undefined {
  const classifier = new BayesClassifier(undefined, 0.1);
  classifier.setOptions({ keepStops: false });
  const taught = categories.flatMap(({ key, name, examples }) => [name, ...examples].map(text => ({ key, text })));
  const vocabulary = new Set(taught.flatMap(({ text }) => wordsOf(text)));
  if (categories.length < 2) return () => undefined;
  for (const { key, text } of taught) classifier.addDocument(text, key);
  classifier.train();
  return text => {
    const asked = cut(text, 2_000);
    if (!wordsOf(asked).some(word => vocabulary.has(word))) return undefined;
    const [best, next] = classifier.getClassifications(asked);
    return best && next && best.value > next.value * MARGIN ? best.label : undefined;
  };
}

const COMMON = new Set('the and for you are not can cannot how does have has with from this that need few'.split(' '));

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\d-]{3,}/gu) ?? []).filter(word => !COMMON.has(word));
