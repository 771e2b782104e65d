import { deskOfSpot, isInternal, isTriage, type Loaded, type OutboxEntry } from '../domain/record.ts';

/** One thing to deliver, in this replica's hands until `until`. */
export type Delivery = {
  record: Loaded;
  entry: OutboxEntry;
  leasedUntil: Date;
  /** Its card was tried before it: without one it is said all the same. */
  alone?: true;
};

/** Cards of one kind that are told apart by what follows a colon are drawn alike. */
export const baseOf = (card: string) => card.split(':', 1)[0] ?? '';

/** Which deliveries must stay in order: those that go to the same place. */
export function laneOf({ record, entry }: Pick<Delivery, 'record' | 'entry'>): string {
  const { effect, platform = 'any' } = entry;
  if (effect.do === 'tell') return `tell:${effect.number}`;
  if (effect.do === 'run') return `run:${effect.runner}:${record.number}`;
  const spot = effect.in;
  if (spot.at === 'person') return `${platform}:person:${spot.email}`;
  if (spot.at === 'board') return `${platform}:board:${spot.of}`;
  if (spot.at === 'room') return `${platform}:room:${record.number}`;
  if (spot.at === 'public') return `${platform}:public:${record.state.desk}`;
  const isTheirs = isInternal(spot) || (spot.at === 'shown' && effect.do === 'show' && isTriage(effect.card));
  return isTheirs
    ? `${platform}:desk:${deskOfSpot(spot, record.state)}`
    : `${platform}:person:${record.state.requester}`;
}

/** Where it goes, in words, for the note that it was given up. */
export function addressOf({ record, entry: { effect, platform } }: Pick<Delivery, 'record' | 'entry'>): string {
  if (effect.do === 'tell') return effect.number;
  if (effect.do === 'run') return `the runner ${effect.runner}`;
  if (effect.in.at === 'person') return effect.in.email;
  return isInternal(effect.in)
    ? `the ${deskOfSpot(effect.in, record.state)} channel in ${platform ?? 'chat'}`
    : `${record.state.requester} in ${platform ?? 'chat'}`;
}

/** A card for one person is on whatever platform reached them. */
export const placeOf = ({ places }: Loaded, card: string, { platform }: OutboxEntry) =>
  places.find(place => place.card === card && (platform === undefined || place.platform === platform));

/** One key per card, whatever owes it; one per message otherwise. */
export const keyOf = ({ number, _id }: Loaded, { id, effect }: OutboxEntry) =>
  `${number}/${_id.slice(0, 8)}/${effect.do === 'show' ? effect.card : id}`;
