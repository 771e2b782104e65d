import { signed, slash, type Signed } from './signed.ts';

/** What is hard for a careless pattern, at every entrance: each three times, by other people each time. */
const PIECES = [' ', '<', '<at', '&', '@', '"', 'x=', '<@U1|', 'desk=x ', '\n', '</at>'];
const SIZE = 100_000;
const TIMES = 3;
const ENTITIES = 500;

type Try = { of: string; times: Signed[] };

function everyPiece(entrances: Record<string, (person: string, text: string) => Signed>, people: readonly string[]) {
  let next = 0;
  const person = () => people[next++ % people.length]!;
  return Object.entries(entrances).flatMap(([entrance, send]) =>
    PIECES.map((piece): Try => {
      const text = piece.repeat(Math.ceil(SIZE / piece.length));
      return {
        of: `${JSON.stringify(piece)} in ${entrance}`,
        times: Array.from({ length: TIMES }, () => send(person(), text)),
      };
    }),
  );
}

let count = 0;
const ts = () => `${Math.floor(Date.now() / 1_000)}.${String((count += 1)).padStart(6, '0')}`;
const event = (own: object) =>
  signed(
    JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev${(count += 1)}`, event: own }),
    'application/json',
  );
const payload = (own: object) =>
  signed(
    new URLSearchParams({ payload: JSON.stringify({ team: { id: 'T1' }, trigger_id: ts(), ...own }) }).toString(),
    'application/x-www-form-urlencoded',
  );

export const hostileSlack = (people: readonly string[]): Try[] =>
  everyPiece(
    {
      'a command': (person, text) => slash(person, text),
      'a report': (person, text) => slash(person, `report ${text}`),
      'a message': (user, text) =>
        event({ type: 'message', channel_type: 'im', channel: `D${user.slice(1)}`, user, text, ts: ts() }),
      'a mention': (user, text) =>
        event({ type: 'app_mention', channel: 'C0ITDESK', user, text: `<@UHARK> ${text}`, ts: ts() }),
      'a message that is passed on': (user, text) =>
        event({
          type: 'message',
          channel_type: 'im',
          channel: `D${user.slice(1)}`,
          user,
          text: '',
          ts: ts(),
          attachments: [{ is_share: true, text, author_name: text.slice(0, 1_000) }],
        }),
      'an edit': (user, text) =>
        event({
          type: 'message',
          subtype: 'message_changed',
          channel: `D${user.slice(1)}`,
          channel_type: 'im',
          ts: ts(),
          message: { ts: '1.1', user, text },
          previous_message: { ts: '1.1', user, text: `${text} ` },
        }),
      'a form': (id, text) =>
        payload({
          type: 'view_submission',
          user: { id },
          view: {
            id: `V${ts()}`,
            hash: ts(),
            callback_id: 'say',
            private_metadata: JSON.stringify({ words: 'report' }),
            state: { values: { text: { value: { type: 'plain_text_input', value: text } } } },
          },
        }),
    },
    people,
  );

export function hostileTeams(
  people: readonly string[],
  message: (person: string, text: string, more?: object) => Signed,
): Try[] {
  const mentions = Array.from({ length: ENTITIES }, (_, index) => ({
    type: 'mention',
    text: `<at>N${index}</at>`,
    mentioned: { id: `29:N${index}`, name: `N${index}` },
  }));
  const quoted = (text: string) => ({
    contentType: 'text/html',
    content: `<blockquote itemtype="http://schema.skype.com/Reply" itemid="1">x</blockquote><p>${text}</p>`,
  });
  return everyPiece(
    {
      'a message': (person, text) => message(person, text),
      'a message with 500 mentions': (person, text) => message(person, text, { entities: mentions }),
      'a quoted reply': (person, text) =>
        message(person, text.slice(0, SIZE / 3), {
          entities: mentions.slice(0, 8),
          attachments: [quoted(text.slice(0, SIZE / 3))],
        }),
      'an edit': (person, text) => message(person, text, { type: 'messageUpdate' }),
      'a form': (person, text) =>
        message(person, '', {
          type: 'invoke',
          name: 'task/submit',
          value: { data: { hark: { words: 'report', key: `k${(count += 1)}` }, text } },
        }),
    },
    people,
  );
}
