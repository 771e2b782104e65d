import { textOf, type SlackSimulator } from '../../adapters/simulator/slack/index.ts';

/** How often each ticket's card was posted in a conversation, by number. */
export function cardsShown(
  { workspace }: SlackSimulator,
  inChannel: (channel: string) => boolean,
): Record<string, number> {
  const numbers = workspace.messages
    .filter(({ bot, channel, thread_ts }) => bot && thread_ts === undefined && inChannel(channel))
    // Answers begin with a number as well; a card has it as its heading.
    .filter(({ blocks }) => blocks[0]?.type === 'header')
    .flatMap(({ blocks }) => /^(INC-\d+) /.exec(textOf(blocks))?.[1] ?? []);
  return tally(numbers);
}

export const tally = (all: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(all)].toSorted().map(each => [each, all.filter(other => other === each).length]));

export const once = (numbers: readonly string[]): Record<string, number> =>
  Object.fromEntries([...numbers].toSorted().map(number => [number, 1]));

/** The number in a private answer such as "INC-7 is reported …". */
export const acceptedNumber = (text: string): string | undefined => /(INC-\d+) is reported/.exec(text)?.[1];

export const isDirect = (channel: string) => channel.startsWith('D');
export const isTriage = (channel: string) => channel === 'C0ITDESK';
