import { type Block, type View } from './slack.ts';

export type Platform = 'slack' | 'teams';
export type Person = { key: string; name: string; roles: string };
export type Place = { id: string; name: string; direct: boolean };
export type Message = {
  id: string;
  place: string;
  thread?: string;
  from: string;
  bot: boolean;
  text: string;
  blocks?: Block[];
  card?: unknown;
  private?: true;
};
export type Side = {
  places: Place[];
  messages: Message[];
  modal?: View;
  dialog?: { title: string; card: unknown };
  home?: View;
};
export type State = {
  now: string;
  owing: number;
  people: Person[];
  verbs: string[];
  slack: Side;
  teams: Side;
  faults: Record<string, boolean>;
  tour: string[];
};

export const PLATFORMS = { slack: 'Slack', teams: 'Microsoft Teams' } as const;
/** Slack's App Home, which is no conversation. */
export const HOME = 'home';

/** Who sits before each platform, and what they look at: what the server need not know. */
export const view = {
  me: { slack: '', teams: '' } as Record<Platform, string>,
  place: { slack: '', teams: '' } as Record<Platform, string>,
  thread: {} as Partial<Record<Platform, string>>,
  /** How many messages of a place each person has seen. */
  seen: new Map<string, number>(),
  picked: '',
};

const KEPT = 'hark-view';
const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<typeof view>;
Object.assign(view.me, kept.me);
Object.assign(view.place, kept.place);
view.picked = kept.picked ?? '';

/** So that a reload finds everybody where they sat. */
export const keepView = () =>
  sessionStorage.setItem(KEPT, JSON.stringify({ me: view.me, place: view.place, picked: view.picked }));

export const seenKey = (platform: Platform, place: string) => `${platform}:${view.me[platform]}:${place}`;

export const unreadIn = ({ messages }: Side, platform: Platform, place: string): number =>
  messages.filter(message => message.place === place).length - (view.seen.get(seenKey(platform, place)) ?? 0);
