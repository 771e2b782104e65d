import { type Field, type Form } from '../../src/domain/card.ts';
import { clip } from '../../src/domain/reading.ts';
import { plainText, type AdaptiveCard, type Element } from './render.ts';

const TITLE = 60;
const LABEL = 250;
const INPUT = 3_000;
/** More choices than this are searched as somebody types (Teams: dynamic typeahead); in a dialog that is full, a few. */
const CHOICES = [100, 20, 5, 1];
/** A dialog's card is kept below what Teams takes in a card. */
const MAX_DIALOG_BYTES = 24_000;

export type Opened = {
  /** Tells this opening from another one. */
  key: string;
  prefill?: string;
  /** What was typed before, when the form is shown again with a complaint. */
  typed?: Readonly<Record<string, string>>;
  complaint?: string;
};

/**
 * A form as the card of a dialog. What it says when it is sent travels in the submit action: words only. Where it would be
 * too large, more of the choices are searched instead of listed, and then hints go; no field and no choice is dropped.
 */
export function dialogCard(form: Form, how: Opened): AdaptiveCard {
  const sizes = [...CHOICES.map(choices => ({ choices, hints: true })), { choices: CHOICES.at(-1)!, hints: false }];
  for (const size of sizes.slice(0, -1)) {
    const drawn = drawnTo(size, form, how);
    if (JSON.stringify(drawn).length <= MAX_DIALOG_BYTES) return drawn;
  }
  return drawnTo(sizes.at(-1)!, form, how);
}

type Size = { choices: number; hints: boolean };

function drawnTo(size: Size, form: Form, { key, prefill, typed, complaint }: Opened): AdaptiveCard {
  const { words, submit, intro, fields } = form;
  const initial = ({ key: field, initial: own }: Field) =>
    typed?.[field] ?? (field === 'text' && prefill !== undefined ? prefill : own);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...(complaint === undefined ? [] : [line(complaint, 'Attention')]),
      ...(intro === undefined ? [] : [line(intro)]),
      ...fields.flatMap(field => input(field, initial(field), words, size)),
    ],
    actions: [{ type: 'Action.Submit', title: plainText(clip(submit, LABEL)), data: { hark: { words, key } } }],
  };
}

export const titleOf = ({ title }: Pick<Form, 'title'>) => clip(title, TITLE);

const line = (text: string, color?: string): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: plainText(text), ...(color === undefined ? {} : { color, weight: 'Bolder' }) }],
});

function input(field: Field, initial: string | undefined, words: string, size: Size): Element[] {
  const { key, label, required, hint } = field;
  const shown = plainText(clip(label, LABEL));
  const common = {
    id: key,
    label: shown,
    ...(required ? { isRequired: true, errorMessage: `${shown} is needed.` } : {}),
  };
  return [
    { ...common, ...elementOf(field, initial, words, size) },
    ...(hint === undefined || !size.hints ? [] : [{ ...line(hint), spacing: 'Small' }]),
  ];
}

/** People are chosen by e-mail from those who can be meant: Teams' own people picker is newer than schema 1.5. */
function elementOf(
  { key, type, options = [], max }: Field,
  initial: string | undefined,
  words: string,
  { choices: most }: Size,
): Element {
  if (type === 'choice' || (type === 'person' && options.length > 0)) {
    const chosen = options.find(({ value }) => value === initial);
    const listed = options.slice(0, most);
    const shown = chosen && !listed.includes(chosen) ? [chosen, ...listed.slice(1)] : listed;
    const isSearched = options.length > most;
    return {
      type: 'Input.ChoiceSet',
      style: type === 'person' || isSearched ? 'filtered' : 'compact',
      choices: shown.map(({ value, label }) => ({ title: plainText(clip(label, LABEL)), value })),
      ...(isSearched ? { 'choices.data': { type: 'Data.Query', dataset: `${key} ${words}` } } : {}),
      ...(chosen ? { value: chosen.value } : {}),
    };
  }
  const length = Math.min(max ?? INPUT, INPUT);
  return {
    type: 'Input.Text',
    isMultiline: type === 'text',
    maxLength: length,
    ...(type === 'person' ? { placeholder: 'name@company' } : {}),
    ...(initial ? { value: clip(initial, length) } : {}),
  };
}
