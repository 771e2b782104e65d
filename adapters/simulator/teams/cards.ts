import { z } from 'zod';

/** What a client shows of an Adaptive Card, and the rules that Teams has for it (reference/teams.md §4). */
export type Element = { type: string; [key: string]: unknown };
export type Card = { type: string; body?: Element[]; actions?: Element[]; [key: string]: unknown };
export type Action = { title: string; type: string; verb?: string; data: Record<string, unknown>; fallback?: Action };

const MAX_CARD_BYTES = 28 * 1_024;
const MAX_ACTIONS = 6;

const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']).optional();
const element = {
  spacing,
  separator: z.boolean().optional(),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
};
const looks = {
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
  isSubtle: z.boolean().optional(),
};
const filled = z.string().min(1);

const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }),
});
const actionCommon = { title: filled.max(80), style: z.enum(['default', 'positive', 'destructive']).optional() };
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  ...actionCommon,
  data: z.record(z.string(), z.unknown()).optional(),
});
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...actionCommon,
  verb: filled,
  data: z.record(z.string(), z.unknown()).optional(),
  fallback: submit.optional(),
});
const action = z.discriminatedUnion('type', [openUrl, submit, execute]);
const actions = z.array(action).min(1).max(MAX_ACTIONS);

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: filled,
  ...looks,
  selectAction: openUrl.optional(),
});
const choice = z.strictObject({ title: filled, value: filled });
const input = {
  ...element,
  id: filled,
  label: filled,
  isRequired: z.boolean().optional(),
  errorMessage: filled.optional(),
};

const anyElement: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('RichTextBlock'), ...element, inlines: z.array(textRun).min(1) }),
    z.strictObject({ type: z.literal('TextBlock'), ...element, ...looks, text: filled, wrap: z.boolean().optional() }),
    z.strictObject({
      type: z.literal('Container'),
      ...element,
      style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
      items: z.array(anyElement).min(1),
    }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      ...element,
      columns: z
        .array(z.strictObject({ type: z.literal('Column'), width: filled, items: z.array(anyElement).min(1) }))
        .min(1),
    }),
    z.strictObject({ type: z.literal('ActionSet'), ...element, actions }),
    z.strictObject({
      type: z.literal('Input.Text'),
      ...input,
      isMultiline: z.boolean().optional(),
      maxLength: z.int().positive().optional(),
      placeholder: z.string().optional(),
      value: z.string().optional(),
    }),
    z.strictObject({
      type: z.literal('Input.ChoiceSet'),
      ...input,
      style: z.enum(['compact', 'expanded', 'filtered']).optional(),
      choices: z.array(choice),
      'choices.data': z.strictObject({ type: z.literal('Data.Query'), dataset: filled }).optional(),
      value: z.string().optional(),
    }),
  ]),
);

const mention = z.strictObject({
  type: z.literal('mention'),
  text: filled,
  mentioned: z.strictObject({ id: filled, name: filled }),
});

const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string().optional(),
  version: z.literal('1.5'),
  fallbackText: filled.optional(),
  body: z.array(anyElement).min(1),
  actions: actions.optional(),
  refresh: z
    .strictObject({ action: execute, userIds: z.array(z.string().startsWith('29:')).min(1).max(60) })
    .optional(),
  msteams: z.strictObject({ width: z.literal('Full').optional(), entities: z.array(mention).optional() }).optional(),
});

/** Why Teams would not take the card; empty when it would. */
export function cardErrors(given: unknown): string[] {
  const parsed = card.safeParse(given);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const size = JSON.stringify(given).length;
  const texts = [...walk(given)].filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text));
  const entities = parsed.data.msteams?.entities ?? [];
  const ids = inputsOf(given as Card).map(({ id }) => id);
  return [
    ...(size > MAX_CARD_BYTES ? [`${size} characters are too many`] : []),
    ...entities
      .filter(({ text }) => !texts.some(shown => shown.includes(text)))
      .map(({ text }) => `${text} is nowhere in a TextBlock`),
    ...texts
      .flatMap(text => [...text.matchAll(/<at>.*?<\/at>/g)].map(([found]) => found))
      .filter(found => !entities.some(({ text }) => text === found))
      .map(found => `${found} mentions nobody`),
    ...(new Set(ids).size < ids.length ? ['two inputs of one id'] : []),
  ];
}

export const actionsOf = (shown: Card): Action[] =>
  [...walk(shown)].filter(({ type }) => type.startsWith('Action.') && type !== 'Action.OpenUrl') as unknown as Action[];

export const labelsOf = (shown: Card | undefined): string[] =>
  shown
    ? actionsOf(shown)
        .filter(({ title }) => title !== 'Refresh')
        .map(({ title }) => title)
    : [];

export type Input = {
  id: string;
  type: string;
  label: string;
  isRequired?: boolean;
  value?: string;
  choices?: { value: string }[];
  'choices.data'?: { dataset: string };
  maxLength?: number;
};

export const inputsOf = (shown: Card): Input[] =>
  [...walk(shown)].filter(({ type }) => type.startsWith('Input.')) as unknown as Input[];

/** All text that a person reads in a card, a line per block; buttons in brackets. */
export function textOf(shown: Card | undefined): string {
  if (!shown) return '';
  const lines = (elements: readonly Element[]): string[] => elements.flatMap(read);
  const read = (each: Element): string[] => {
    if (each.type === 'RichTextBlock')
      return [localTimes((each.inlines as { text: string }[]).map(({ text }) => text).join(''))];
    if (each.type === 'TextBlock') return [localTimes(String(each.text).replaceAll(/<\/?at>/g, ''))];
    if (each.type === 'Container') return lines(each.items as Element[]);
    if (each.type === 'ColumnSet')
      return [(each.columns as { items: Element[] }[]).map(({ items }) => lines(items).join(' ')).join('')];
    if (each.type === 'ActionSet') return [buttons(each.actions as Element[])];
    return typeof each.label === 'string' ? [each.label] : [];
  };
  const buttons = (all: readonly Element[]) => all.map(({ title }) => `[${String(title)}]`).join(' ');
  return [...lines(shown.body ?? []), ...(shown.actions ? [buttons(shown.actions)] : [])].join('\n');
}

/** Clients work these out in the reader's zone, in whatever text they stand; here in UTC. */
const localTimes = (text: string) =>
  text
    .replaceAll(
      /\{\{DATE\((.*?), SHORT\)\}\} \{\{TIME\(\1\)\}\}/g,
      (_, iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`,
    )
    .replaceAll(/\{\{(?:DATE|TIME)\([^)]*\)\}\}/g, '(a moment)');

/** Every element and action, in the order in which they are shown. */
function* walk(value: unknown): Generator<Element> {
  if (Array.isArray(value)) for (const each of value) yield* walk(each);
  else if (typeof value === 'object' && value !== null) {
    const { type, fallback: _, refresh: __, data: ___, ...rest } = value as Element;
    if (typeof type === 'string') yield value as Element;
    for (const each of Object.values(rest)) if (typeof each === 'object') yield* walk(each);
  }
}
