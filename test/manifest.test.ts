import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { METHODS } from '../adapters/simulator/slack/methods.ts';

type Manifest = {
  features: { shortcuts: { callback_id: string }[]; slash_commands: { command: string; should_escape: boolean }[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
};

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const manifest = JSON.parse(read('../manifest/slack.json')) as Manifest;
const code = ['receive', 'index', 'client'].map(file => read(`../adapters/slack/${file}.ts`)).join('\n');
const scopes = manifest.oauth_config.scopes.bot;

const fixtures = new URL('../../shared/fixtures/slack/', import.meta.url);
const withFixtures = existsSync(fixtures) ? test : test.skip;

const sorted = (all: Iterable<string | undefined>) =>
  [...new Set(all)].toSorted((a = '', b = '') => a.localeCompare(b));

/** The scope without which Slack does not deliver an event. */
const EVENT_SCOPES: Record<string, string | undefined> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  user_change: 'users:read',
  pin_added: 'pins:read',
  reaction_added: 'reactions:read',
};

withFixtures("the manifest is valid by Slack's schema, which finds a planted mistake", () => {
  const schema = (file: string) => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv.Ajv({ strict: false, allErrors: true, validateFormats: false });
  for (const version of ['1.0.0', '2.0.0'])
    ajv.addSchema(
      schema(`manifest.schema.${version}.json`),
      `https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/manifest.schema.${version}.json`,
    );
  const validate = ajv.compile(schema('manifest.schema.json'));
  expect([validate(manifest), validate.errors]).toEqual([true, null]);
  expect(validate({ ...manifest, display_information: { name: 'x'.repeat(40) } })).toBe(false);
});

test('every shortcut and event of the manifest is handled, and every one handled is in the manifest', () => {
  const handled = [
    ...[...code.matchAll(/^ {2}(message|app_mention|reaction_added|pin_added|app_home_opened): /gm)].map(
      ([, type]) => type,
    ),
    ...(code.includes("=== 'user_change'") ? ['user_change'] : []),
  ];
  const subscribed = new Set(manifest.settings.event_subscriptions.bot_events.map(event => event.split('.', 1)[0]));
  expect(sorted(subscribed)).toEqual(sorted(handled));
  const known = [...code.matchAll(/'(create_ticket|new_ticket)'/g)].map(([, callback]) => callback);
  expect(sorted(manifest.features.shortcuts.map(({ callback_id }) => callback_id))).toEqual(sorted(known));
  expect(manifest.features.slash_commands).toMatchObject([{ command: '/it', should_escape: true }]);
});

test('every scope is needed by a command, an event or a method, and none is missing', () => {
  const methods = [
    ...new Set(
      [...code.matchAll(/'((?:auth|chat|conversations|users|views)\.\w+)'/g)].map(([, method = '']) => method),
    ),
  ];
  expect(methods.filter(method => METHODS[method] === undefined)).toEqual([]);
  const forMethods = methods.flatMap(method => METHODS[method]!.scopes);
  const forEvents = manifest.settings.event_subscriptions.bot_events.map(event => EVENT_SCOPES[event]);
  const needed = new Set(['commands', ...forMethods, ...forEvents.filter(scope => scope !== undefined)]);
  expect(sorted(scopes)).toEqual(sorted(needed));
});
