import { type PlatformName } from '../../src/domain/message.ts';

/** What not every platform can do, and what it does instead. The table in docs/develop/add-a-platform.md is made of these rows. */
export const INSTEAD: Record<string, Partial<Record<Exclude<PlatformName, 'console'>, string>>> = {
  'a slash command in a thread': { slack: '`!verb`', teams: '`@IT verb`' },
  'talk in a thread without naming the bot': { teams: '`@IT words`; what is no command is an internal note' },
  'threads in a direct conversation': { teams: 'quote the message (Reply), or `reply NUMBER text`' },
  'a form after words': { teams: 'a button that opens it' },
  'a private answer in a channel': { teams: 'the personal chat; targeted where the client sent it so' },
  'a reply that shows in the channel too': { teams: 'the thread, with a mention' },
  'every message of an intake channel': { teams: 'those that name @IT' },
  'a ticket by reaction': { teams: 'Create a ticket in the message menu' },
  'a home tab': { teams: '`home`' },
  'a channel of its own for a major incident': { teams: "a thread of the desk's channel" },
  'a pinned message as an entry of a timeline': { teams: '`pin NUMBER text`' },
  "a person's own view of a shared card": { slack: 'one card for all; a press that is not theirs is refused' },
  'asking whether a message arrived': { teams: 'it is sent again, and the log says so' },
};
