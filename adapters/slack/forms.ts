import { type KnownBlock, type ModalView } from '@slack/types';
import { type Field, type Form } from '../../src/domain/card.ts';
import { type Remembered } from './payloads.ts';
import { clip, matching } from '../../src/domain/reading.ts';
import { createHash } from 'node:crypto';

const TITLE = 24;
const LABEL = 75;
const INPUT = 3_000;
/** Slack: a menu has so many options at most; more are searched. */
const MAX_OPTIONS = 100;

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
export const complaintBlock = (
  view: { blocks?: { type: string; block_id?: string }[] },
  field = 'text',
): string | undefined => {
  const inputs = (view.blocks ?? []).filter(({ type }) => type === 'input');
  const named = (key: string) => inputs.find(({ block_id }) => block_id === key);
  return (named(field) ?? named('text') ?? inputs[0])?.block_id;
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
  if (type === 'choice' && options.length > MAX_OPTIONS) {
    const chosen = options.find(({ value }) => value === initial);
    return {
      type: 'external_select',
      action_id: 'value',
      min_query_length: 0,
      placeholder: plainText('Type to search', 150),
      ...(chosen ? { initial_option: optionOf(chosen) } : {}),
    };
  }
  if (type === 'choice') {
    const chosen = options.find(({ value }) => value === initial);
    return {
      type: 'static_select',
      action_id: 'value',
      options: options.map(optionOf),
      ...(chosen ? { initial_option: optionOf(chosen) } : {}),
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

type Option = NonNullable<Field['options']>[number];

const optionOf = ({ value, label }: Option) => ({ text: plainText(label, LABEL), value: keyOf(value) });

/** A value that is too long for Slack travels as a key; it is looked up in the form when it comes back. */
const keyOf = (value: string) =>
  value.length <= LABEL ? value : `#${createHash('sha256').update(value).digest('base64url').slice(0, 24)}`;

/** Whether a value is a key. */
export const isKey = (value: string): boolean => /^#[\w-]{24}$/.test(value);

/** The fields with the values that their keys stand for. */
export const whole = (fields: Readonly<Record<string, string>>, form: Form): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, given]) => {
      const options = form.fields.find(field => field.key === key)?.options ?? [];
      return [key, options.find(({ value }) => keyOf(value) === given)?.value ?? given];
    }),
  );

/** The options of a field that a search finds, the first hundred. */
export function found(form: Form, key: string, typed: string): { text: object; value: string }[] {
  const options = form.fields.find(field => field.key === key)?.options ?? [];
  return matching(options, typed).slice(0, MAX_OPTIONS).map(optionOf);
}
