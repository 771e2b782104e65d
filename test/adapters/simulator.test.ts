import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { blocks, messageErrors, viewErrors } from '../../adapters/simulator/slack/blockkit.ts';
import { METHODS } from '../../adapters/simulator/slack/methods.ts';

const fixtures = new URL('../../../shared/fixtures/slack/', import.meta.url);
const suite = existsSync(fixtures) ? describe : describe.skip;
const json = (path: string) => JSON.parse(readFileSync(new URL(path, fixtures), 'utf8')) as Record<string, never>;

suite("the simulated Slack against Slack's own reference", () => {
  const documented = Object.keys(METHODS).filter(method => existsSync(new URL(`methods/${method}.json`, fixtures)));

  test('most of the methods it plays are in the reference', () => {
    expect(Object.keys(METHODS).filter(method => !documented.includes(method))).toEqual([
      'conversations.history',
      'conversations.list',
    ]);
  });

  test.each(existsSync(fixtures) ? documented : ['none'])(
    '%s takes the arguments and needs the scopes that Slack documents',
    method => {
      const { args, scope } = json(`methods/${method}.json`) as unknown as {
        args: { required: string[]; properties: Record<string, unknown> };
        scope: { bot?: string[] };
      };
      const { required, optional, scopes } = METHODS[method]!;
      expect([...required, ...optional].filter(arg => !(arg in args.properties))).toEqual([]);
      expect(args.required.filter(arg => arg !== 'token' && !required.includes(arg))).toEqual([]);
      expect(scopes.filter(each => !scope.bot?.includes(each))).toEqual([]);
      expect(scopes.length > 0).toBe((scope.bot ?? []).length > 0);
    },
  );
});

suite('its Block Kit against the blockkit-spec', () => {
  const valid = 'blockkit-spec/fixtures/valid/';
  const files = existsSync(fixtures) ? readdirSync(new URL(`${valid}blocks/`, fixtures)) : [];
  const known = files.filter(file => String(json(`${valid}blocks/${file}`).type) in blocks);

  test.each(known.length > 0 ? known : ['none'])('accepts the valid block %s', file => {
    expect(messageErrors([json(`${valid}blocks/${file}`)])).toEqual([]);
  });

  const elements = ['button_link', 'button_style', 'checkbox_basic', 'overflow_menu_basic', 'select_menu_static'];
  test.each(elements)('accepts the valid element %s', file => {
    expect(messageErrors([{ type: 'actions', elements: [json(`${valid}elements/${file}.json`)] }])).toEqual([]);
  });

  test('accepts the valid home tab and text input', () => {
    expect(
      messageErrors([
        { type: 'input', label: plain('x'), element: json(`${valid}elements/plaintext_input_basic.json`) },
      ]),
    ).toEqual([]);
  });

  const limits = (existsSync(fixtures) ? json('blockkit-spec/limits.json') : {}) as unknown as Record<
    string,
    Record<string, { max_length: number; max_items: number }>
  >;
  const x = (length: number) => 'x'.repeat(length);
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ text: plain('o'), value: String(index) }));
  const button = (more: object) => [
    { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('b'), ...more }] },
  ];
  const modal = (more: object) => ({ type: 'modal', title: plain('t'), blocks: [{ type: 'divider' }], ...more });
  const bounds: [string, string, 'max_length' | 'max_items', (size: number) => string[]][] = [
    ['button', 'text', 'max_length', size => messageErrors(button({ text: plain(x(size)) }))],
    ['button', 'value', 'max_length', size => messageErrors(button({ value: x(size) }))],
    ['button', 'accessibility_label', 'max_length', size => messageErrors(button({ accessibility_label: x(size) }))],
    ['button', 'url', 'max_length', size => messageErrors(button({ url: x(size) }))],
    ['header', 'text', 'max_length', size => messageErrors([{ type: 'header', text: plain(x(size)) }])],
    ['section', 'text', 'max_length', size => messageErrors([{ type: 'section', text: plain(x(size)) }])],
    [
      'section',
      'fields',
      'max_items',
      size => messageErrors([{ type: 'section', fields: Array.from({ length: size }, () => plain('f')) }]),
    ],
    [
      'context',
      'elements',
      'max_items',
      size => messageErrors([{ type: 'context', elements: Array.from({ length: size }, () => plain('f')) }]),
    ],
    [
      'actions',
      'elements',
      'max_items',
      size =>
        messageErrors([
          {
            type: 'actions',
            elements: Array.from({ length: size }, (_, index) => ({
              type: 'button',
              action_id: `a${index}`,
              text: plain('b'),
            })),
          },
        ]),
    ],
    [
      'select',
      'options',
      'max_items',
      size => messageErrors([{ type: 'actions', elements: [{ type: 'static_select', options: options(size) }] }]),
    ],
    [
      'select',
      'placeholder',
      'max_length',
      size => messageErrors([{ type: 'actions', elements: [{ type: 'users_select', placeholder: plain(x(size)) }] }]),
    ],
    [
      'option',
      'text',
      'max_length',
      size =>
        messageErrors([
          { type: 'actions', elements: [{ type: 'overflow', options: [{ text: plain(x(size)), value: 'v' }] }] },
        ]),
    ],
    [
      'overflow',
      'options',
      'max_items',
      size => messageErrors([{ type: 'actions', elements: [{ type: 'overflow', options: options(size) }] }]),
    ],
    [
      'input',
      'label',
      'max_length',
      size => messageErrors([{ type: 'input', label: plain(x(size)), element: { type: 'plain_text_input' } }]),
    ],
    [
      'input',
      'hint',
      'max_length',
      size =>
        messageErrors([
          { type: 'input', label: plain('l'), hint: plain(x(size)), element: { type: 'plain_text_input' } },
        ]),
    ],
    ['image', 'alt_text', 'max_length', size => messageErrors([{ type: 'image', image_url: 'u', alt_text: x(size) }])],
    ['view', 'title', 'max_length', size => viewErrors(modal({ title: plain(x(size)) }))],
    ['view', 'close', 'max_length', size => viewErrors(modal({ close: plain(x(size)) }))],
    ['view', 'private_metadata', 'max_length', size => viewErrors(modal({ private_metadata: x(size) }))],
    ['view', 'callback_id', 'max_length', size => viewErrors(modal({ callback_id: x(size) }))],
    [
      'view',
      'blocks',
      'max_items',
      size => viewErrors(modal({ blocks: Array.from({ length: size }, () => ({ type: 'divider' })) })),
    ],
  ];

  test.each(bounds)('%s.%s: what just fits is taken, one more is refused', (group, leaf, bound, errors) => {
    const most = limits[group]![leaf]![bound];
    expect(errors(most)).toEqual([]);
    expect(errors(most + 1)).not.toEqual([]);
  });

  test('unknown blocks, twins and forms without a button are refused, with the place', () => {
    expect(messageErrors([{ type: 'marquee' }])).toHaveLength(1);
    expect(
      messageErrors([
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ]),
    ).toEqual(['block_id "a" is not unique [json-pointer:/blocks]']);
    expect(messageErrors([{ type: 'header', text: plain(x(151)) }])).toEqual([
      'must be 1 to 150 characters [json-pointer:/blocks/0/text/text]',
    ]);
    expect(
      viewErrors(modal({ blocks: [{ type: 'input', label: plain('l'), element: { type: 'plain_text_input' } }] })),
    ).toEqual(['submit is required when an input block is used [json-pointer:/view/submit]']);
  });
});

const plain = (text: string) => ({ type: 'plain_text', text });
