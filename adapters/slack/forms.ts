import { type KnownBlock, type ModalView } from '@slack/types';
import { type Field, type Form } from '../../src/domain/card.ts';
import { type Remembered } from './payloads.ts';
import { clip } from '../../src/domain/reading.ts';

const TITLE = 24;
const LABEL = 75;
const INPUT = 3_000;

const plainText = (text: string, length: number) => ({
  type: 'plain_text' as const,
  text: clip(text, length),
  emoji: false,
});

/** A form as a modal. What it must remember travels in `private_metadata` (3,000 characters): words and places only. */
export function modal(form: Form, remembered: Omit<Remembered, 'words'>, prefill?: string): ModalView {
  const intro: KnownBlock[] = form.intro === undefined ? [] : [{ type: 'section', text: plainText(form.intro, 3_000) }];
  return {
    type: 'modal',
    callback_id: 'say',
    private_metadata: JSON.stringify({ words: form.words, ...remembered }),
    title: plainText(form.title, TITLE),
    submit: plainText(form.submit, TITLE),
    close: plainText('Cancel', TITLE),
    blocks: [
      ...intro,
      ...form.fields.map(field =>
        input(prefill !== undefined && field.key === 'text' ? { ...field, initial: prefill } : field),
      ),
    ],
  };
}

/** The input to which a refusal of the whole form is attached. */
export const complaintBlock = (view: { blocks?: { type: string; block_id?: string }[] }): string | undefined => {
  const inputs = (view.blocks ?? []).filter(({ type }) => type === 'input');
  return (inputs.find(({ block_id }) => block_id === 'text') ?? inputs[0])?.block_id;
};

const input = (field: Field): KnownBlock => ({
  type: 'input',
  block_id: field.key,
  label: plainText(field.label, 2_000),
  optional: field.required !== true,
  ...(field.hint === undefined ? {} : { hint: plainText(field.hint, 2_000) }),
  element: elementOf(field),
});

type Element = Extract<KnownBlock, { type: 'input' }>['element'];

function elementOf({ type, initial, max, options = [] }: Field): Element {
  if (type === 'person') return { type: 'users_select', action_id: 'value' };
  if (type === 'choice') {
    const choices = options
      .slice(0, 100)
      .map(({ value, label }) => ({ text: plainText(label, LABEL), value: clip(value, LABEL) }));
    const chosen = choices.find(({ value }) => value === initial);
    return {
      type: 'static_select',
      action_id: 'value',
      options: choices,
      ...(chosen ? { initial_option: chosen } : {}),
    };
  }
  const length = Math.min(max ?? INPUT, INPUT);
  return {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: type === 'text',
    max_length: length,
    ...(initial ? { initial_value: clip(initial, length) } : {}),
  };
}
