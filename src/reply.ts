import { type Command, type Parsed, type Verbs } from './domain/command.ts';
import { type Heard } from './domain/heard.ts';
import { type Person } from './domain/person.ts';
import { type Loaded } from './domain/record.ts';
import { type Reply } from './domain/reply.ts';
import { maySay, type Who } from './domain/role.ts';
import { type Decision } from './domain/workflow.ts';
import { type Parts } from './parts.ts';

export type Refused = Reply & { is: 'refused' };

const WORDS_IN_BUTTON = 1_900;
/** So many of a person's own tickets are offered to add something to. */
const OFFERED = 3;

export const refused = (why: string): Refused => ({ is: 'refused', why });

/** A number that a person may not see does not exist for them. */
export const unseen = (number: string): Refused => refused(`There is no ${number} that you can see.`);

export const replyTo = (decision: Exclude<Decision<unknown>, { is: 'accepted' }>): Reply =>
  decision.is === 'asked'
    ? decision
    : decision.is === 'shown'
      ? { is: 'answered', card: decision.card }
      : refused(decision.why);

export function onlyFor(
  { organisation }: Pick<Parts, 'organisation'>,
  who: Who,
  verb: string,
  record?: Loaded,
): Refused {
  if (who === 'requester')
    return refused(`Only the requester${record ? ` of ${record.number}` : ''} can say "${verb}".`);
  if (who === 'admin') return refused(`Only admins can say "${verb}".`);
  if (who === 'manager') return refused(`Only change managers can say "${verb}${record ? ` ${record.number}` : ''}".`);
  const desk = record && organisation().desks[record.state.desk]?.name;
  const whose = desk === undefined ? '' : ` of ${desk}`;
  const own = OWN[who] ?? 'agents';
  return refused(`Only ${own}${whose} can say "${verb}${record ? ` ${record.number}` : ''}".`);
}

const OWN: Partial<Record<Who, string>> = {
  'requester or agent': 'the requester and agents',
  involved: 'the requester and agents',
  'agent or manager': 'agents and change managers',
  'change staff': 'agents, change managers and members of a board',
  'change reader': 'agents, change managers and those who vote on it',
};

/** What was said, checked by the verb's shape; a form's fields go before what was typed. */
export function checked(verbs: Verbs, said: Parsed, { fields }: Pick<Heard, 'fields'>): { command: Command } | Refused {
  const filled = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== ''));
  const result = verbs[said.verb]!.shape.safeParse({ text: said.text, ...said.keys, ...filled });
  if (!result.success) return refused(result.error.issues[0]?.message ?? 'I did not understand that.');
  return { command: { ...result.data, verb: said.verb } };
}

/** All verbs that this person may say somewhere. */
export const sayable = ({ workflows, questions, organisation }: Parts, by: Person): Verbs =>
  Object.fromEntries(
    [...workflows, ...questions].flatMap(({ verbs }) =>
      Object.entries(verbs).filter(([, { who }]) => maySay(organisation(), who, by, undefined)),
    ),
  );

/** The verbs that a person could have meant. */
export function helpedVerbs(parts: Parts, by: Person): string[] {
  const known = sayable(parts, by);
  return Object.keys(known).filter(name => known[name]?.help !== undefined);
}

/** Nothing understood: the closest command, and buttons instead of a guess. */
export async function lost(parts: Parts, word: string, { words, where }: Heard, by: Person): Promise<Reply> {
  const near = parts.language.closest(word, helpedVerbs(parts, by));
  const text = words.trim();
  const isSentence = text.includes(' ');
  const unknown = `I don't know "${word.slice(0, 40)}".`;
  const line =
    near !== undefined
      ? `${unknown} Did you mean ${near}?`
      : where.direct && isSentence
        ? 'Shall I report this to the desk?'
        : `${unknown} Say help for what I do know.`;
  const say = (label: string, said: string) => ({ label, words: said.slice(0, WORDS_IN_BUTTON) });
  const mine = where.direct && isSentence && near === undefined ? await openTickets(parts, by) : [];
  return {
    is: 'answered',
    card: {
      lines: [[line]],
      buttons: [
        ...(near === undefined ? [] : [say(`Say ${near}`, `${near}${text.slice(word.length)}`)]),
        ...(isSentence ? [say('Report this', `report ${text}`)] : []),
        ...mine.map(number => say(`Add to ${number}`, `reply ${number} ${text}`)),
        say('Help', 'help'),
      ],
    },
  };
}

/** What somebody says to the bot alone is often about a ticket that they already have. */
async function openTickets({ records }: Parts, { email }: Person): Promise<string[]> {
  const sight = { email, desks: [] };
  const found = await records.find({ sight, requester: email, among: 'open', order: 'newest', limit: OFFERED });
  return found.map(({ number }) => number);
}
