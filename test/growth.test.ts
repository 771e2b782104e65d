import { describe, expect, test } from '@jest/globals';
import { heardCommand, heardEvent, heardForm, heardPress, readable } from '../adapters/slack/receive.ts';
import { Activity } from '../adapters/teams/activity.ts';
import { received } from '../adapters/teams/receive.ts';
import { isLikeVote, isVote } from '../src/core/vote-in-thread.ts';
import { language, vocabularyOf } from '../src/language/index.ts';
import { inbound } from '../src/domain/text.ts';
import { mentions } from '../src/core/mentions.ts';
import { isCommand } from '../src/language/sentence.ts';
import { isThanks } from '../workflows/shared/ticket/thanks.ts';
import { itemAndAnswers } from '../workflows/request/catalogue.ts';
import { queries, workflows } from '../workflows/index.ts';
import { CATALOGUE, organisation } from './support/desk.ts';

/**
 * One message must not stop the desk: whatever somebody sends, four times as much of it takes about four times as long.
 * What the adapters read is bounded first; the parts behind them are fed more than ever reaches them.
 */
const PIECES = [
  ' ',
  '<',
  '<at',
  '&',
  '@',
  '"',
  'x=',
  '<@U1|',
  'desk=x ',
  'reason=',
  '\n',
  '<!date^',
  'a@',
  '. ',
  '=@',
  '/',
  '!',
  '>',
  '</at>',
  '@bo, ',
];
const SIZE = 12_000;

const organised = organisation(CATALOGUE);
const vocabulary = vocabularyOf(workflows, queries);
const { parse, closest } = language(() => organised);
const nobody = { named: async () => undefined };
const surroundings = { team: 'T1', botUser: 'UHARK', intake: new Map([['C1', 'it']]) };

const slackEvent = (event: object) => heardEvent({ event }, surroundings);
const message = (text: string, more: object = {}) =>
  slackEvent({ type: 'message', user: 'U1', channel: 'C1', ts: '1.1', text, ...more });
const teams = (more: object) =>
  received(
    Activity.parse({
      type: 'message',
      id: '1',
      serviceUrl: 'https://smba.trafficmanager.net/x/',
      from: { id: '29:1' },
      recipient: { id: '28:bot', name: 'IT' },
      conversation: { id: 'a:1', conversationType: 'personal' },
      ...more,
    }),
    { intake: new Map() },
  );
const mention = (name: string) => ({
  type: 'mention',
  text: `<at>${name}</at>`,
  mentioned: { id: `29:${name}`, name },
});

const DOORS: Record<string, (text: string) => unknown> = {
  'a slash command': text => heardCommand({ user_id: 'U1', team_id: 'T1', channel_id: 'C1', text, trigger_id: '1.1' }),
  'a message': text => message(text),
  'a message in a thread': text => message(text, { thread_ts: '1.0' }),
  'a message that passes one on': text => message('', { attachments: [{ is_share: true, text, author_name: text }] }),
  'a message of blocks': text => message('', { blocks: [{ type: 'section', text: { text } }] }),
  'a mention': text =>
    slackEvent({ type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', text: `<@UHARK> ${text}` }),
  'an edit': text =>
    slackEvent({
      type: 'message',
      subtype: 'message_changed',
      channel: 'C1',
      ts: '1.2',
      message: { ts: '1.1', user: 'U1', text },
      previous_message: { ts: '1.1', user: 'U1', text: `${text} ` },
    }),
  'a button': text =>
    heardPress({ user: { id: 'U1' }, actions: [{ type: 'button', action_id: 'say:0', block_id: text, value: text }] }),
  'a form': text =>
    heardForm({
      user: { id: 'U1' },
      view: {
        id: 'V1',
        callback_id: 'say',
        private_metadata: JSON.stringify({ words: 'report' }),
        state: { values: { text: { value: { value: text } } } },
      },
    }),
  "Slack's escapes": readable,
  'words in Teams': text => teams({ text }),
  'a quoted reply in Teams': text =>
    teams({
      text,
      entities: ['A', 'Bo', 'C', 'D', 'E', 'F', 'G', 'H'].map(mention),
      attachments: [
        {
          contentType: 'text/html',
          content: `<blockquote itemtype="http://schema.skype.com/Reply" itemid="1">x</blockquote><p>${text}</p>`,
        },
      ],
    }),
  'five hundred mentions in Teams': text =>
    teams({ text, entities: Array.from({ length: 500 }, (_, index) => mention(`N${index}`)) }),
  'markup in Teams': text => teams({ text, textFormat: 'xml' }),
  'an edit in Teams': text => teams({ type: 'messageUpdate', text }),
  'a form in Teams': text =>
    teams({ type: 'invoke', name: 'task/submit', value: { data: { hark: { words: 'report' }, text } } }),
  'a search in Teams': text =>
    teams({
      type: 'invoke',
      name: 'application/search',
      value: { dataset: 'to assign INC-1', queryText: text.slice(0, 900) },
    }),
  'what is fit to be stored': inbound,
  'the grammar': text => parse(`report ${text}`, vocabulary),
  'the grammar, with a number': text => parse(`priority INC-1 ${text}`, vocabulary),
  'no verb': text => parse(text, vocabulary),
  'the closest verb': text => closest(text, vocabulary.verbs.keys()),
  'people named': text =>
    void mentions({ fields: { text, who: text } }, { verb: 'x', keys: { to: text }, text }, nobody, {
      free: true,
      persons: ['to'],
    }),
  'the fields of an item': text => itemAndAnswers(organised.catalogue, `laptop ${text}`),
  thanks: text => isThanks(text, [text]),
  'a vote': text => [isVote('for', `approve ${text}`), isLikeVote(text)],
  'a sentence': text => isCommand({ takes: 'reason', does: 'changes' }, { verb: 'x', keys: {}, text }, true),
};

/** The quickest of a few runs, ms: what the work takes when nothing else is in the way. */
function quickest(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe.each(Object.entries(DOORS))('%s', (_, door) => {
  test.each(PIECES)('grows with what is sent: %j', piece => {
    const of = (size: number) => piece.repeat(Math.ceil(size / piece.length));
    const [few, many] = [quickest(() => door(of(SIZE))), quickest(() => door(of(4 * SIZE)))];
    // Below a millisecond the machine decides; quadratic would be sixteen times as long.
    expect(many / Math.max(few, 1)).toBeLessThan(9);
    expect(() => door(of(100_000))).not.toThrow();
  });
});
