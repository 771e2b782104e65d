import { type Block, type View } from './workspace.ts';

/** All text that a person reads in some blocks, a line per block. */
export function textOf(blocks: readonly Block[]): string {
  const texts = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(texts).join('');
    if (typeof value !== 'object' || value === null) return '';
    const { type, text, label, hint, elements, fields, fallback, user_id } = value as Record<string, unknown>;
    if (type === 'button') return `[${texts(text)}]`;
    if (type === 'date') return String(fallback);
    if (type === 'user') return `@${String(user_id)}`;
    if (typeof text === 'string') return text;
    return `${texts(text)}${texts(label)}${texts(hint)}${texts(elements)}${texts(fields)}`;
  };
  return blocks.map(texts).join('\n');
}

export function buttonsOf(
  blocks: readonly Block[],
): { label: string; value: string; action_id: string; block_id: string }[] {
  return blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements = [], block_id = '' }) =>
      elements.map(element => ({
        label: (element.text as { text: string }).text,
        value: String(element.value),
        action_id: String(element.action_id),
        block_id,
      })),
    );
}

/** What a form holds: what was typed, else what it was opened with. */
export function stateOf({ blocks }: View, values: Record<string, string>) {
  return Object.fromEntries(
    blocks
      .filter(({ type }) => type === 'input')
      .map(({ block_id = '', element }) => {
        const { type, action_id, options, initial_option, initial_value } = element as {
          type: string;
          action_id: string;
          options?: { value: string; text?: { text: string } }[];
          initial_option?: unknown;
          initial_value?: string;
        };
        const typed = values[block_id];
        if (type === 'users_select') return [block_id, { [action_id]: { type, selected_user: typed ?? null } }];
        if (type === 'external_select')
          return [
            block_id,
            {
              [action_id]: { type, selected_option: typed === undefined ? (initial_option ?? null) : { value: typed } },
            },
          ];
        if (type !== 'static_select')
          return [block_id, { [action_id]: { type, value: typed ?? initial_value ?? null } }];
        const chosen =
          typed === undefined
            ? initial_option
            : options?.find(({ value, text }) => value === typed || text?.text === typed);
        return [block_id, { [action_id]: { type, selected_option: chosen ?? null } }];
      }),
  );
}
