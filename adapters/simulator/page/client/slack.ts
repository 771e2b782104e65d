import { h, time } from './dom.ts';

type Part = Record<string, unknown> & { type: string };
export type Block = Part & { block_id?: string };
type Press = (label: string) => void;

/** Block Kit, as far as the bot uses it, drawn as Slack draws it. */
export function drawBlocks(blocks: readonly Block[], names: ReadonlyMap<string, string>, press: Press): HTMLElement {
  return h('div', { class: 'blocks' }, ...blocks.map(block => drawBlock(block, names, press)));
}

function drawBlock(block: Block, names: ReadonlyMap<string, string>, press: Press): HTMLElement {
  if (block.type === 'header') return h('h4', {}, textOf(block.text));
  if (block.type === 'divider') return h('hr');
  if (block.type === 'section') return h('p', {}, textOf(block.text));
  if (block.type === 'rich_text') return h('div', {}, ...parts(block.elements).map(part => richText(part, names)));
  if (block.type === 'actions')
    return h('div', { class: 'actions' }, ...parts(block.elements).map(button => drawButton(button, press)));
  return h('p', { class: 'unknown' }, `(a block of the kind ${block.type})`);
}

function drawButton(button: Part, press: Press): HTMLElement {
  const label = textOf(button.text);
  return h('button', { type: 'button', class: `press ${words(button.style)}`, click: () => press(label) }, label);
}

function richText(part: Part, names: ReadonlyMap<string, string>): HTMLElement {
  const tag = { rich_text_quote: 'blockquote', rich_text_preformatted: 'pre' }[part.type] ?? 'p';
  return h(tag as 'p', {}, ...parts(part.elements).map(span => inline(span, names)));
}

function inline(span: Part, names: ReadonlyMap<string, string>): Node | string {
  if (span.type === 'user')
    return h('span', { class: 'mention' }, `@${names.get(String(span.user_id)) ?? String(span.user_id)}`);
  if (span.type === 'date') return time(new Date(Number(span.timestamp) * 1_000));
  if (span.type === 'link')
    return h('a', { href: String(span.url), rel: 'noreferrer', target: '_blank' }, String(span.text ?? span.url));
  const isBold = (span.style as { bold?: boolean } | undefined)?.bold;
  return isBold ? h('b', {}, String(span.text)) : String(span.text);
}

export type View = { title?: unknown; submit?: unknown; blocks: Block[] };

/** A modal. Its values are read off its inputs when it is sent. */
export function drawModal(
  view: View,
  people: readonly { id: string; name: string }[],
  send: (values: Record<string, string>) => Promise<Record<string, string>>,
  close: () => void,
): HTMLDialogElement {
  const form = h('form', {}, ...view.blocks.map(block => drawInput(block, people)));
  const complaints = h('p', { class: 'complaint', role: 'alert' });
  form.append(
    complaints,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'press primary' }, textOf(view.submit) || 'Send'),
      h('button', { type: 'button', class: 'press', click: close }, 'Cancel'),
    ),
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    void send(valuesOf(form)).then(errors => (complaints.textContent = Object.values(errors).join(' ')));
  });
  return h(
    'dialog',
    { class: 'modal', 'aria-label': textOf(view.title), cancel: close },
    h('h3', {}, textOf(view.title)),
    form,
  );
}

function drawInput(block: Block, people: readonly { id: string; name: string }[]): HTMLElement {
  if (block.type !== 'input') return drawBlock(block, new Map(), () => undefined);
  const element = block.element as Part;
  const name = block.block_id ?? '';
  const required = block.optional !== true;
  const label = h(
    'label',
    {},
    textOf(block.label),
    required ? '' : ' (optional)',
    field(element, name, required, people),
  );
  return h('div', { class: 'field' }, label, block.hint ? h('small', {}, textOf(block.hint)) : '');
}

function field(
  element: Part,
  name: string,
  required: boolean,
  people: readonly { id: string; name: string }[],
): HTMLElement {
  const choice = (value: string, text: string, selected: boolean) => h('option', { value, selected }, text);
  if (element.type === 'users_select')
    return h(
      'select',
      { name, required },
      choice('', '', false),
      ...people.map(person => choice(person.id, person.name, false)),
    );
  if (element.type === 'static_select') {
    const initial = (element.initial_option as { value?: string } | undefined)?.value;
    const options = parts(element.options).map(option =>
      choice(String(option.value), textOf(option.text), option.value === initial),
    );
    return h('select', { name, required }, choice('', '', initial === undefined), ...options);
  }
  const typed = h(element.multiline ? 'textarea' : 'input', {
    name,
    required,
    maxlength: words(element.max_length) || '3000',
  });
  typed.value = words(element.initial_value);
  return typed;
}

export const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    ),
  );

const parts = (value: unknown): Part[] => (Array.isArray(value) ? (value as Part[]) : []);
const textOf = (value: unknown): string => words((value as { text?: unknown } | undefined)?.text);
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
