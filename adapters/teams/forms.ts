import { type Field, type Form } from '../../src/domain/card.ts';
import { clip } from '../../src/domain/reading.ts';
import { type AdaptiveCard, type Element } from './render.ts';

const TITLE = 60;
const LABEL = 250;
const INPUT = 3_000;
const CHOICES = 100;

export type Opened = {
  /** Tells this opening from another one. */
  key: string;
  prefill?: string;
  /** What was typed before, when the form is shown again with a complaint. */
  typed?: Readonly<Record<string, string>>;
  complaint?: string;
};

/** A form as the card of a dialog. What it says when it is sent travels in the submit action: words only. */
export function dialogCard(
  { words, submit, intro, fields }: Form,
  { key, prefill, typed, complaint }: Opened,
): AdaptiveCard {
  const initial = ({ key: field, initial: own }: Field) =>
    typed?.[field] ?? (field === 'text' && prefill !== undefined ? prefill : own);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...(complaint === undefined ? [] : [line(complaint, 'Attention')]),
      ...(intro === undefined ? [] : [line(intro)]),
      ...fields.flatMap(field => input(field, initial(field))),
    ],
    actions: [{ type: 'Action.Submit', title: clip(submit, LABEL), data: { hark: { words, key } } }],
  };
}

export const titleOf = ({ title }: Pick<Form, 'title'>) => clip(title, TITLE);

const line = (text: string, color?: string): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...(color === undefined ? {} : { color, weight: 'Bolder' }) }],
});

function input(field: Field, initial: string | undefined): Element[] {
  const { key, label, required, hint } = field;
  const common = {
    id: key,
    label: clip(label, LABEL),
    ...(required ? { isRequired: true, errorMessage: `${clip(label, LABEL)} is needed.` } : {}),
  };
  return [
    { ...common, ...elementOf(field, initial) },
    ...(hint === undefined ? [] : [{ ...line(hint), spacing: 'Small' }]),
  ];
}

/** People are chosen by e-mail from those who can be meant: Teams' own people picker is newer than schema 1.5. */
function elementOf({ type, options = [], max }: Field, initial: string | undefined): Element {
  if (type === 'choice' || (type === 'person' && options.length > 0)) {
    const choices = options.slice(0, CHOICES).map(({ value, label }) => ({ title: clip(label, LABEL), value }));
    const chosen = choices.some(({ value }) => value === initial);
    return {
      type: 'Input.ChoiceSet',
      style: type === 'person' ? 'filtered' : 'compact',
      choices,
      ...(chosen ? { value: initial } : {}),
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
