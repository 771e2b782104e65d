import { type InboundMessage, type PlatformName } from '../domain/message.ts';
import { type Organisation } from '../domain/desk.ts';
import {
  deskOfSpot,
  isInternal,
  isSpoken,
  isTriage,
  placeKey,
  threadOf,
  triageCard,
  type CardPlace,
  type Effect,
  type OutboxEntry,
  type Spoken,
  type Spot,
  type Ticket,
} from '../domain/record.ts';

/** Effects as single deliveries: one for each place on each platform in use. */
export function outboxEntries(
  effects: readonly Effect[],
  record: { state: Ticket; version: number; places: readonly CardPlace[] },
  message: Pick<InboundMessage, 'where' | 'source'>,
  how: {
    organisation: Organisation;
    enabled: readonly PlatformName[];
    now: Date;
    dueAt: Date;
    tellDueAt: Date;
    by: string;
  },
): OutboxEntry[] {
  const singles = effects
    .map(effect => atDesk(effect, record.state))
    .flatMap((effect): { effect: Effect; platform?: PlatformName }[] => {
      if (!isSpoken(effect)) return [{ effect }];
      if (effect.in.at === 'person') return [{ effect }];
      return platformsOf(effect, record, how)
        .filter(
          platform =>
            !(
              effect.do === 'say' &&
              effect.skipOrigin &&
              (saidThere(effect.in, platform, message, record.places) ||
                saidFlat(effect.in, platform, message, record, how.by))
            ),
        )
        .map(platform => ({ effect, platform }));
    });
  return singles.map((single, index) => {
    const dueAt = !isSpoken(single.effect) ? how.tellDueAt : how.dueAt;
    return {
      id: `${record.version}.${index}`,
      ...single,
      enqueuedAt: how.now,
      dueAt,
      // While it is in hand, a crash leaves in doubt whether it was said: whoever finds it later must ask first.
      neverAttempted: dueAt <= how.now,
      tries: 0,
    };
  });
}

/** Rules speak of the triage card; each desk that a ticket has been with has one of its own. */
function atDesk(effect: Effect, state: Ticket): Effect {
  if (!state.moves || !isSpoken(effect)) return effect;
  if (effect.do === 'show' && effect.card === 'triage' && effect.in.at === 'desk')
    return { ...effect, card: triageCard(state) };
  if (effect.in.at === 'thread' && effect.in.of === 'triage')
    return { ...effect, in: { ...effect.in, of: triageCard(state) } };
  return effect;
}

/** The desk is on every platform that its channel names; a requester is where they spoke. */
function platformsOf(
  effect: Spoken,
  { state, places }: { state: Ticket; places: readonly CardPlace[] },
  { organisation, enabled }: { organisation: Organisation; enabled: readonly PlatformName[] },
): PlatformName[] {
  const spot = effect.in;
  const { origin } = state;
  const desk = deskOfSpot(spot, state);
  if (spot.at === 'shown')
    return effect.do === 'show'
      ? places.filter(({ card }) => card === effect.card).map(({ platform }) => platform)
      : [];
  if (spot.at === 'board') {
    const channel = organisation.change?.boards[spot.of]?.channel;
    return enabled.filter(platform => platform === 'console' || channel?.[platform] !== undefined);
  }
  if (spot.at === 'public')
    return enabled.filter(
      platform => platform === 'console' || (organisation.desks[desk]?.intake[platform].length ?? 0) > 0,
    );
  if (!isInternal(spot)) return enabled.includes(origin) ? [origin] : enabled.slice(0, 1);
  const channels = organisation.desks[desk]?.channel ?? {};
  return enabled.filter(platform => platform === 'console' || channels[platform] !== undefined);
}

/** Typed in that very thread, where everybody has read it. What came by a button or a form has been read by nobody. */
const saidThere = (
  spot: Spot,
  platform: PlatformName,
  { where, source }: Pick<InboundMessage, 'where' | 'source'>,
  places: readonly CardPlace[],
) =>
  source !== 'command' &&
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
  { where, source }: Pick<InboundMessage, 'where' | 'source'>,
  { state }: { state: Ticket },
  by: string,
) =>
  source !== 'command' &&
  where.noThreads === true &&
  where.platform === platform &&
  by === state.requester &&
  spot.at === 'thread' &&
  !isTriage(spot.of);
