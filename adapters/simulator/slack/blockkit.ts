import { z } from 'zod';

/** Slack's own counting: Unicode code points. */
const upTo = (most: number, least = 0) =>
  z.string().refine(text => isBetween(Array.from(text).length, least, most), `must be ${least} to ${most} characters`);

const isBetween = (length: number, least: number, most: number) => length >= least && length <= most;

const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(most, 1), emoji: z.boolean().optional() });
const text = (most: number) =>
  z.union([
    plain(most),
    z.strictObject({ type: z.literal('mrkdwn'), text: upTo(most, 1), verbatim: z.boolean().optional() }),
  ]);
const id = upTo(255, 1);

const option = z.strictObject({
  text: text(75),
  value: upTo(150),
  description: plain(75).optional(),
  url: upTo(3_000).optional(),
});

const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});
const shared = { action_id: id.optional(), confirm: confirm.optional(), focus_on_load: z.boolean().optional() };
const select = { ...shared, placeholder: plain(150).optional() };
const group = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });

const button = z.strictObject({
  type: z.literal('button'),
  ...shared,
  text: plain(75),
  value: upTo(2_000).optional(),
  url: upTo(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: upTo(75).optional(),
});

const elements = {
  button,
  static_select: z.strictObject({
    type: z.literal('static_select'),
    ...select,
    options: z.array(option).min(1).max(100).optional(),
    option_groups: z.array(group).min(1).max(100).optional(),
    initial_option: option.optional(),
  }),
  external_select: z.strictObject({
    type: z.literal('external_select'),
    ...select,
    initial_option: option.optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  users_select: z.strictObject({ type: z.literal('users_select'), ...select, initial_user: z.string().optional() }),
  overflow: z.strictObject({ type: z.literal('overflow'), ...shared, options: z.array(option).min(1).max(5) }),
  checkboxes: z.strictObject({
    type: z.literal('checkboxes'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_options: z.array(option).optional(),
  }),
  radio_buttons: z.strictObject({
    type: z.literal('radio_buttons'),
    ...shared,
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
  }),
  plain_text_input: z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id.optional(),
    placeholder: plain(150).optional(),
    focus_on_load: z.boolean().optional(),
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3_000).optional(),
    max_length: z.number().int().min(1).max(3_000).optional(),
    dispatch_action_config: z
      .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])) })
      .optional(),
  }),
};

const action = z.discriminatedUnion('type', [
  elements.button,
  elements.static_select,
  elements.users_select,
  elements.external_select,
  elements.overflow,
  elements.checkboxes,
  elements.radio_buttons,
]);
const input = z.discriminatedUnion('type', [
  elements.plain_text_input,
  elements.static_select,
  elements.users_select,
  elements.external_select,
  elements.checkboxes,
  elements.radio_buttons,
]);

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal('link'),
    url: upTo(3_000, 1),
    text: z.string().optional(),
    style,
    unsafe: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW]/), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().regex(/^[CGD]/), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional(), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number().int(),
    format: z.string(),
    fallback: z.string().optional(),
    url: z.string().optional(),
    style,
  }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });
const border = z.number().int().optional();
const rich = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), border }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(inline),
    border,
    language: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection),
    indent: z.number().int().optional(),
    offset: z.number().int().optional(),
    border,
  }),
]);

const image = z.strictObject({
  type: z.literal('image'),
  block_id: id.optional(),
  image_url: upTo(3_000, 1),
  alt_text: upTo(2_000),
  title: plain(2_000).optional(),
});

/** The blocks that the simulator knows; any other is refused, as an unknown one is by Slack. */
export const blocks = {
  header: z.strictObject({ type: z.literal('header'), block_id: id.optional(), text: plain(150) }),
  divider: z.strictObject({ type: z.literal('divider'), block_id: id.optional() }),
  section: z
    .strictObject({
      type: z.literal('section'),
      block_id: id.optional(),
      text: text(3_000).optional(),
      fields: z.array(text(2_000)).min(1).max(10).optional(),
      accessory: z.union([action, image]).optional(),
      expand: z.boolean().optional(),
    })
    .refine(section => section.text !== undefined || section.fields !== undefined, 'needs text or fields'),
  context: z.strictObject({
    type: z.literal('context'),
    block_id: id.optional(),
    elements: z
      .array(z.union([text(3_000), image]))
      .min(1)
      .max(10),
  }),
  actions: z.strictObject({
    type: z.literal('actions'),
    block_id: id.optional(),
    elements: z.array(action).min(1).max(25),
  }),
  input: z.strictObject({
    type: z.literal('input'),
    block_id: id.optional(),
    label: plain(2_000),
    hint: plain(2_000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: input,
  }),
  rich_text: z.strictObject({ type: z.literal('rich_text'), block_id: id.optional(), elements: z.array(rich).min(1) }),
  image,
  markdown: z.strictObject({ type: z.literal('markdown'), block_id: id.optional(), text: upTo(12_000, 1) }),
};

const block = z.discriminatedUnion('type', [
  blocks.header,
  blocks.divider,
  blocks.section,
  blocks.context,
  blocks.actions,
  blocks.input,
  blocks.rich_text,
  blocks.image,
  blocks.markdown,
]);

const MAX_TEXT = 12_000;

type Block = { type: string; block_id?: string; elements?: { action_id?: string }[] };

/** What Slack would refuse in a message's blocks, as it says it; empty when it would take them. */
export function messageErrors(given: unknown): string[] {
  return [...checked(z.array(block).max(50), given, '/blocks'), ...twins(given), ...tooMuchText(given)];
}

const view = z.strictObject({
  type: z.enum(['modal', 'home']),
  title: plain(24).optional(),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  callback_id: upTo(255).optional(),
  private_metadata: upTo(3_000).optional(),
  external_id: upTo(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  blocks: z.array(block).min(1).max(100),
});

/** The same for a modal or a home tab. */
export function viewErrors(given: unknown): string[] {
  const errors = checked(view, given, '');
  if (errors.length > 0) return errors;
  const {
    type,
    title,
    submit,
    blocks: shown,
  } = given as { type: string; title?: unknown; submit?: unknown; blocks: Block[] };
  return [
    ...(type === 'modal' && title === undefined ? ['missing required field: title [json-pointer:/view/title]'] : []),
    ...(type === 'modal' && submit === undefined && shown.some(each => each.type === 'input')
      ? ['submit is required when an input block is used [json-pointer:/view/submit]']
      : []),
    ...twins(shown),
  ];
}

function checked(schema: z.ZodType, given: unknown, at: string): string[] {
  const result = schema.safeParse(given);
  return result.success ? [] : result.error.issues.flatMap(issue => describe(issue, at));
}

/** A union is tried by type, so only the problems of the right branch are told. */
function describe(issue: z.core.$ZodIssue, at: string): string[] {
  const pointer = `${at}/${issue.path.join('/')}`;
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const right = issue.errors.toSorted((a, b) => Number(wrongType(a)) - Number(wrongType(b)))[0] ?? [];
    return right.flatMap(inner => describe(inner, pointer));
  }
  return [`${issue.message} [json-pointer:${pointer}]`];
}

const wrongType = (issues: z.core.$ZodIssue[]) => issues.some(({ path }) => path.length === 1 && path[0] === 'type');

function twins(given: unknown): string[] {
  const shown = Array.isArray(given) ? (given as Block[]) : [];
  const ids = shown.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  const doubled = ids.filter((each, index) => ids.indexOf(each) !== index);
  const actions = shown.filter(({ elements: inside }) => {
    const named = (inside ?? []).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
    return new Set(named).size !== named.length;
  });
  return [
    ...doubled.map(each => `block_id "${each}" is not unique [json-pointer:/blocks]`),
    ...actions.map(({ block_id = '' }) => `action_id is not unique in block "${block_id}" [json-pointer:/blocks]`),
  ];
}

function tooMuchText(given: unknown): string[] {
  let sum = 0;
  JSON.stringify(given, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') sum += value.length;
    return value;
  });
  return sum > MAX_TEXT ? ['msg_blocks_too_long'] : [];
}
