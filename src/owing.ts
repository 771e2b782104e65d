import { type Heard, type PlatformName } from './domain/heard.ts';
import { type Organisation } from './domain/organisation.ts';
import { placeKey, threadOf, type CardPlace, type Effect, type Owed, type Spot, type Ticket } from './domain/record.ts';

/** Effects as single deliveries: one for each place on each platform in use. */
export function owing(
  effects: readonly Effect[],
  record: { state: Ticket; version: number; places: readonly CardPlace[] },
  heard: Pick<Heard, 'where' | 'manner'>,
  how: { organisation: Organisation; enabled: readonly PlatformName[]; since: Date; due: Date; by: string },
): Owed[] {
  const singles = effects.flatMap((effect): { effect: Effect; platform?: PlatformName }[] => {
    if (effect.do === 'tell') return [{ effect }];
    if (effect.in.at === 'person') return [{ effect }];
    return platformsOf(effect.in, record.state, how)
      .filter(
        platform =>
          !(
            effect.do === 'say' &&
            effect.mirror &&
            (saidThere(effect.in, platform, heard, record.places) ||
              saidFlat(effect.in, platform, heard, record, how.by))
          ),
      )
      .map(platform => ({ effect, platform }));
  });
  // While it is in hand, a crash leaves in doubt whether it was said: whoever finds it later must ask first.
  const fresh = how.due <= how.since;
  return singles.map((single, index) => ({
    id: `${record.version}.${index}`,
    ...single,
    since: how.since,
    due: how.due,
    fresh,
    tries: 0,
  }));
}

/** The desk is on every platform that its channel names; a requester is where they spoke. */
function platformsOf(
  spot: Spot,
  { desk, origin }: Ticket,
  { organisation, enabled }: { organisation: Organisation; enabled: readonly PlatformName[] },
): PlatformName[] {
  const isDesks = spot.at === 'desk' || (spot.at === 'thread' && spot.of === 'triage');
  if (!isDesks) return enabled.includes(origin) ? [origin] : enabled.slice(0, 1);
  const channels = organisation.desks[desk]?.channel ?? {};
  return enabled.filter(platform => platform === 'console' || channels[platform] !== undefined);
}

/** Typed in that very thread, where everybody has read it. What came by a button or a form has been read by nobody. */
const saidThere = (
  spot: Spot,
  platform: PlatformName,
  { where, manner }: Pick<Heard, 'where' | 'manner'>,
  places: readonly CardPlace[],
) =>
  manner !== 'command' &&
  spot.at === 'thread' &&
  where.platform === platform &&
  where.thread !== undefined &&
  places.some(
    place =>
      threadOf(place) === spot.of &&
      place.key === placeKey({ platform, conversation: where.conversation ?? '', message: where.thread ?? '' }),
  );

/** Typed by the requester in a conversation without threads: their words stand there already, whichever way they came. */
const saidFlat = (
  spot: Spot,
  platform: PlatformName,
  { where, manner }: Pick<Heard, 'where' | 'manner'>,
  { state }: { state: Ticket },
  by: string,
) =>
  manner !== 'command' &&
  where.flat === true &&
  where.platform === platform &&
  by === state.requester &&
  spot.at === 'thread' &&
  spot.of !== 'triage';
