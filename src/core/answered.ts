import { say } from '../domain/card.ts';
import { type InboundMessage } from '../domain/message.ts';
import { isSpoken, isTriage, type Effect, type Loaded, type Spoken } from '../domain/record.ts';
import { type Services } from './services.ts';
import { type Reply } from '../domain/reply.ts';
import { type Accepted, type CommandRequest } from './command-request.ts';

/** The answer, and whether the requester who speaks gets a message in their own conversation besides. */
export function answered(
  { answer, effects, next }: Accepted,
  { number, state, places, outbox }: Pick<Loaded, 'number' | 'state' | 'places' | 'outbox'>,
  { by, message: { where } }: CommandRequest,
): Reply {
  // A card that is owed already may stand there by now: it would only be drawn anew.
  const isShown = (name: string) =>
    places.some(({ card }) => card === name) ||
    outbox.some(({ effect }) => effect.do === 'show' && effect.card === name);
  const isNew = (effect: Spoken) => (effect.do === 'say' ? !effect.skipOrigin : !isShown(effect.card));
  const isTheirs = (effect: Effect) =>
    isSpoken(effect) &&
    (effect.in.at === 'requester' || (effect.in.at === 'thread' && !isTriage(effect.in.of))) &&
    isNew(effect);
  const follows = by.email === state.requester && where.platform === state.origin && effects.some(isTheirs);
  return { is: 'answered', card: answer, number, ...(follows ? { follows } : {}), ...(next ? { next } : {}) };
}

/** The answer that the first delivery got. */
export async function replayAnswer({ records }: Services, record: Loaded, message: InboundMessage): Promise<Reply> {
  const trail = await records.trail(record.number);
  const said = trail.findLast(event => event.via === message.id && event.said !== undefined)?.said;
  const card = say(said ?? `${record.number} has that already.`);
  return { is: 'answered', card, number: record.number, again: true };
}
