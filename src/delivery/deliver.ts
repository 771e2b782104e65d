import { baseOf, keyOf, placeOf, type Delivery } from './delivery-keys.ts';
import { type DeskClock } from '../time/desk-clock.ts';
import { type Card, type Message } from '../domain/card.ts';
import { type Destination, type Opened, type Platform, type Sent } from '../domain/platform.ts';
import { type Organisation } from '../domain/desk.ts';
import { type PlatformName } from '../domain/message.ts';
import { quietUntil } from '../time/quiet-hours.ts';
import {
  deskOfSpot,
  ANY,
  isInternal,
  isTriage,
  placeKey,
  saidIn,
  type CardPlace,
  type Effect,
  type Loaded,
  type OutboxEntry,
  type Spoken,
} from '../domain/record.ts';
import { type AnyWorkflow } from '../domain/workflow.ts';
import { type Log } from '../domain/log.ts';
import { runKey, type RunnerClient } from './runner-client.ts';
import { VERIFIED_MS, type People } from '../people/people.ts';
import { type Unresolved } from '../domain/unresolved.ts';

/** After so many vain attempts the desk is told that its automation does not answer. */
const TELL_AFTER = 2;
const MAX_RUN_WAIT_MS = 300_000;

type Carried = Pick<Delivery, 'record' | 'entry' | 'alone'>;

/** What became of a delivery, besides what the platform said. `parentMissing`: its thread has no card to hang from yet. */
export type Delivered =
  | { is: 'sent'; place?: CardPlace; drawn?: number }
  | { is: 'parentMissing'; show: Effect & { do: 'show' } }
  /** Nobody is to be told now: the delivery waits by itself, and the lane goes on. */
  | { is: 'deferred'; afterMs: number }
  | Exclude<Sent, { is: 'sent' }>;

/**
 * Delivers single deliveries: finds where each goes, draws cards from today's state, and asks the platform first when an
 * earlier attempt may have arrived. Ordering, retries and leases are the business of outbox-worker.ts.
 */
export function deliverer(parts: {
  platforms: readonly Platform[];
  people: People;
  workflows: readonly AnyWorkflow[];
  organisation: () => Organisation;
  clock: DeskClock;
  tell: (id: string, words: string, fields?: Readonly<Record<string, string>>) => Promise<void>;
  /** Told of a card that no kind of record has. */
  onUnresolved: (unresolved: Unresolved) => void;
  log: Log;
  /** Runs what a runner of the desk file does. */
  runs: RunnerClient;
  /** The record as it is now, whoever changed it. */
  current: (number: string) => Promise<Loaded | undefined>;
}) {
  const { platforms, people, workflows, organisation, clock, tell, onUnresolved, log, runs, current } = parts;
  const conversations = new Map<string, string>();

  async function deliver({ record, entry, alone }: Carried, alsoKeys: readonly string[] = []): Promise<Delivered> {
    const { effect } = entry;
    if (effect.do === 'run') return run(effect, record, entry);
    if (effect.do === 'tell') {
      await tell(`tell:${record.number}:${entry.id}`, effect.words, effect.fields);
      return { is: 'sent' };
    }
    const shown = effect.do === 'show' ? placeOf(record, effect.card, entry) : undefined;
    const drawn = effect.do === 'show' ? await draw(effect.card, record) : effect.card;
    if (!drawn) return { is: 'sent' };
    const message: Message = {
      card: drawn,
      key: keyOf(record, entry),
      alsoKeys,
      ...(effect.notify ? { notify: true } : {}),
    };
    if (effect.in.at === 'shown' && !shown) return { is: 'sent' };
    const updated = shown && (await update(shown, message, record));
    if (updated && updated.is !== 'absent') return updated;
    // Somebody deleted it where it stood: what is only kept up to date there is not posted elsewhere.
    if (effect.in.at === 'shown') return { is: 'sent' };
    const to = await destination(effect, { record, entry, ...(alone ? { alone } : {}) });
    if (!('platform' in to)) return to;
    const { platform, ...where } = to;
    const found = entry.neverAttempted ? 'absent' : await platform.lookUp(where, message.key, entry.enqueuedAt);
    if (found === 'unknowable')
      log.warn(
        { number: record.number, platform: platform.name },
        'a message may be shown twice: the platform cannot tell whether it arrived',
      );
    const sent: Sent = typeof found === 'string' ? await platform.post(where, message) : { is: 'sent', place: found };
    if (sent.is === 'absent' && effect.in.at === 'thread')
      return alone
        ? rootless(await platform.post({ conversation: where.conversation }, message))
        : needed(effect.in.of);
    if (sent.is !== 'sent') return sent;
    if (effect.do === 'say' && effect.as !== undefined)
      return { is: 'sent', place: { ...sent.place, card: effect.as, key: placeKey(sent.place) } };
    if (effect.do === 'say') {
      const isFlat = where.thread !== undefined && sent.place.thread === undefined;
      return isFlat && effect.in.at === 'thread'
        ? { is: 'sent', place: { ...sent.place, card: saidIn(effect.in.of), key: placeKey(sent.place) } }
        : { is: 'sent' };
    }
    // A room is the record's whole: whatever is pinned there belongs to it.
    const key = placeKey(effect.in.at === 'room' ? { ...sent.place, message: ANY } : sent.place);
    const place = { ...sent.place, card: effect.card, key };
    return { is: 'sent', place, drawn: typeof found === 'string' ? record.version : 0 };
  }

  /** With the same key each time, so that a runner that is asked twice does it once. */
  async function run(
    { runner, body, always }: Effect & { do: 'run' },
    record: Loaded,
    entry: OutboxEntry,
  ): Promise<Delivered> {
    const now = await current(record.number);
    // Cancelled or done by hand meanwhile: what nobody wants any more is not done.
    if (now && !isQueued(now) && !always) return { is: 'sent' };
    const key = runKey(record, entry);
    const came = await runs(
      organisation().runners[runner],
      runner,
      { ...body, requester: record.state.requester },
      key,
    );
    if (came.is === 'later') {
      if (entry.tries === TELL_AFTER)
        await tell(`slow:${record.number}:${entry.id}`, `runner-callback ${record.number} ok=late runner=${runner}`, {
          text: came.why,
        });
      return { ...came, afterMs: Math.min(MAX_RUN_WAIT_MS, came.afterMs * 2 ** entry.tries) };
    }
    if (came.is === 'running') {
      await tell(`begun:${record.number}:${entry.id}`, `runner-callback ${record.number} ok=later runner=${runner}`, {
        key,
      });
      return { is: 'sent' };
    }
    await tell(
      `ran:${record.number}:${entry.id}`,
      `runner-callback ${record.number} ok=${came.is === 'done' ? 'yes' : 'no'} runner=${runner}`,
      {
        text: came.said,
      },
    );
    return { is: 'sent' };
  }

  async function update(shown: CardPlace, message: Message, record: Loaded): Promise<Delivered> {
    const platform = platforms.find(({ name }) => name === shown.platform);
    const sent: Sent = platform ? await platform.update(shown, message) : gone(shown.platform);
    return sent.is === 'sent' ? { is: 'sent', drawn: record.version } : sent;
  }

  /** Several lines for one place as one message, which carries the keys of all: none is said again for want of a trace. */
  async function deliverDigest(deliveries: readonly Delivery[]): Promise<Delivered> {
    const [first] = deliveries;
    if (!first || first.entry.effect.do !== 'say') return { is: 'sent' };
    const folded = deliveries.flatMap(({ entry: { effect } }) =>
      effect.do === 'say' && effect.digestLine !== undefined ? [effect.digestLine] : [],
    );
    const card: Card = { title: `${folded.length} reminders`, lines: folded.map(line => [line]) };
    const { as: _, ...said } = first.entry.effect;
    const effect: Effect = { ...said, card };
    const keys = deliveries.slice(1).map(({ record, entry }) => keyOf(record, entry));
    return deliver({ record: first.record, entry: { ...first.entry, effect } }, keys);
  }

  const workflowOf = ({ number }: Loaded) => workflows.find(({ prefix }) => number.startsWith(`${prefix}-`));
  const cardsOf = (record: Loaded) => workflowOf(record)?.cards;
  const isQueued = (record: Loaded) =>
    workflowOf(record)?.listing(record.state, { now: clock.now(), organisation: organisation() }).queued;

  async function draw(name: string, record: Loaded): Promise<Card | undefined> {
    const { state, number, version } = record;
    await people.know([state.requester, ...(state.assignee === undefined ? [] : [state.assignee])]);
    const context = { now: clock.now(), organisation: organisation(), nameOf: people.nameOf };
    const card = cardsOf(record)?.[baseOf(name)];
    if (!card) onUnresolved({ what: 'card', name: baseOf(name), number });
    return card?.({ state, number, version, context, card: name });
  }

  async function destination(
    effect: Spoken,
    { record, entry, alone }: Carried,
  ): Promise<(Destination & { platform: Platform }) | Exclude<Delivered, { is: 'sent' }>> {
    const spot = effect.in;
    if (spot.at === 'person') {
      const reached = await people.reach(spot.email);
      const platform = platforms.find(({ name }) => name === reached?.platform);
      const deferred =
        reached && effect.do === 'say' && effect.digestLine !== undefined && (await quietFor(reached, record));
      if (deferred) return deferred;
      // Whoever is shown something to decide on is likely to press: who they are is asked meanwhile.
      if (reached && effect.do === 'show') people.ahead(reached.platform, reached.account, VERIFIED_MS);
      return platform && reached
        ? direct(platform, reached.account)
        : { is: 'broken', why: 'this person has no account on any platform' };
    }
    const platform = platforms.find(({ name }) => name === entry.platform);
    if (!platform) return gone(entry.platform ?? 'none');
    if (spot.at === 'thread') {
      const place = placeOf(record, spot.of, entry);
      if (place) return { platform, conversation: place.conversation, thread: place.thread ?? place.message };
      // What is owed later comes later: waiting for it in the same lane would be waiting for ever.
      const earlier = record.outbox.slice(
        0,
        Math.max(
          0,
          record.outbox.findIndex(({ id }) => id === entry.id),
        ),
      );
      const awaited = earlier.some(
        other => other.effect.do === 'show' && other.effect.card === spot.of && other.platform === entry.platform,
      );
      if (awaited) return { is: 'later', afterMs: 500, why: 'the card whose thread it belongs to is not posted yet' };
      if (effect.do === 'say' && !alone && cardsOf(record)?.[baseOf(spot.of)]) return needed(spot.of);
    }
    if (spot.at === 'room') {
      const opened = await room(platform, record);
      if (opened) return opened.is === 'sent' ? { platform, conversation: opened.conversation } : opened;
    }
    if (spot.at === 'board') {
      const known = organisation().change?.boards[spot.of]?.channel;
      const channel = platform.channelFor?.('board', spot.of) ?? channelIn(known, platform);
      return channel === undefined
        ? { is: 'broken', why: 'the board has no channel here' }
        : { platform, conversation: channel };
    }
    if (spot.at === 'public') {
      const { desk } = record.state;
      const [intake] = intakeIn(organisation().desks[desk]?.intake, platform);
      const open = platform.channelFor?.('public', desk) ?? intake;
      return open === undefined
        ? { is: 'broken', why: 'the desk has no open channel here' }
        : { platform, conversation: open };
    }
    if (!isInternal(spot)) {
      const account = await people.accountOn(platform.name, record.state.requester);
      return account === undefined
        ? { is: 'broken', why: 'the requester has no account here' }
        : direct(platform, account);
    }
    const whose = deskOfSpot(spot, record.state);
    const channel = platform.channelFor?.('desk', whose) ?? channelIn(organisation().desks[whose]?.channel, platform);
    return channel === undefined
      ? { is: 'broken', why: 'the desk has no channel here' }
      : { platform, conversation: channel };
  }

  /** What can wait is told in the morning, all at once where it is much. Who moves the clock looks again at once. */
  async function quietFor(
    reached: { platform: PlatformName; account: string },
    { state: { priority } }: Loaded,
  ): Promise<{ is: 'deferred'; afterMs: number } | undefined> {
    const { quiet, timezone } = organisation();
    if (!quiet || priority === 'P1' || priority === 'P2') return undefined;
    const { zone = timezone } = await people.whoIs(reached);
    const until = quietUntil(quiet, clock.now(), zone);
    if (!until) return undefined;
    return { is: 'deferred', afterMs: 'set' in clock ? 0 : until.getTime() - clock.now().getTime() };
  }

  /** For those who work on it: their team and its lead. */
  async function room(platform: Platform, { number, state }: Loaded): Promise<Opened | undefined> {
    const team = organisation().desks[state.desk]?.teams[state.team];
    const emails = [
      ...new Set([...(state.assignee ? [state.assignee] : []), ...(team ? [team.lead, ...team.members] : [])]),
    ];
    const accounts = await Promise.all(
      emails.map(email => people.accountOn(platform.name, email).catch(() => undefined)),
    );
    const known = accounts.filter(account => account !== undefined);
    return platform.room?.(`${number.toLowerCase()}-major`, known);
  }

  async function direct(
    platform: Platform,
    account: string,
  ): Promise<(Destination & { platform: Platform }) | Exclude<Sent, { is: 'sent' }>> {
    const key = `${platform.name}:${account}`;
    const known = conversations.get(key);
    if (known !== undefined) return { platform, conversation: known };
    const opened = await platform.direct(account);
    if (opened.is !== 'sent') return opened;
    if (conversations.size > 50_000) conversations.clear();
    conversations.set(key, opened.conversation);
    return { platform, conversation: opened.conversation };
  }

  return { deliver, deliverDigest };
}

/** The desk file names channels of platforms that have them. */
const channelIn = (channels: Partial<Record<string, string>> | undefined, { name }: Platform) => channels?.[name];
const intakeIn = (intake: Partial<Record<string, string[]>> | undefined, { name }: Platform) => intake?.[name] ?? [];

/** Said where its thread should have been. */
const rootless = (sent: Sent): Delivered => (sent.is === 'sent' ? { is: 'sent' } : sent);

const needed = (card: string): Delivered & { is: 'parentMissing' } => ({
  is: 'parentMissing',
  show: { do: 'show', card, in: { at: isTriage(card) ? 'desk' : 'requester' } },
});

const gone = (platform: string): Exclude<Sent, { is: 'sent' }> => ({
  is: 'later',
  afterMs: 60_000,
  why: `${platform} is not configured any more`,
});

export type Deliverer = ReturnType<typeof deliverer>;
