import { type InboundMessage } from '../domain/message.ts';
import { NotUnderstood } from '../domain/unresolved.ts';

/** Of what the bot said to itself the verb and the number are told: what follows may be somebody's text. */
export function notUnderstood({ words }: Pick<InboundMessage, 'words'>): NotUnderstood {
  const [, verb, number] = /^(.{1,40}?) ([A-Z]{2,4}-\d+)/.exec(words) ?? [];
  const name = verb ?? words.split(' ', 1)[0] ?? '';
  return new NotUnderstood({ what: 'words', name, ...(number === undefined ? {} : { number }) });
}
