import { cut, own } from '../domain/text.ts';
import { type Command, type Parsed, type Verbs } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { type Loaded } from '../domain/record.ts';
import { type Reply } from '../domain/reply.ts';
import { maySay, type Who } from '../domain/role.ts';
import { type Decision } from '../domain/workflow.ts';
import { ballotOf, type Services } from './services.ts';
import { quoted } from '../domain/saying.ts';

export type Refused = Reply & { is: 'refused' };

/** Longer words do not fit into a button of every platform; they are kept, and the button stands for them. */
const WORDS_IN_BUTTON = 1_900;
/** So many of a person's own tickets are offered to add something to. */
const OFFERED = 3;

export const refused = (why: string): Refused => ({ is: 'refused', why });

/** A number that a person may not see does not exist for them. */
export const notFoundReply = (number: string): Refused => refused(`There is no ${number} that you can see.`);

/** `message`: a form that was sent with nothing in a field that is needed is not opened again, but says so. */
export function replyTo(
  decision: Exclude<Decision<unknown>, { is: 'accepted' }>,
  { fields }: Pick<InboundMessage, 'fields'>,
): Reply {
  if (decision.is === 'asked') {
    const blank = fields && decision.form.fields.find(({ key, required }) => required && isBlank(fields[key]));
    return blank ? { is: 'refused', why: `Please fill in: ${blank.label}`, field: blank.key } : decision;
  }
  return decision.is === 'shown' ? { is: 'answered', card: decision.card } : decision;
}

const isBlank = (value: string | undefined) => value === undefined || value.trim() === '';

export function forbiddenReply(
  { organisation }: Pick<Services, 'organisation'>,
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

/** What was said, checked by the verb's shape. The fields of a form never replace its words: they come after them. */
export function checked(
  verbs: Verbs,
  said: Parsed,
  { fields }: Pick<InboundMessage, 'fields'>,
): { command: Command } | Refused {
  const filled = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => !isBlank(value)));
  const text = [said.text, filled.text].filter(part => part !== undefined && part !== '').join(' ');
  const result = own(verbs, said.verb)!.shape.safeParse({ ...filled, ...said.keys, text });
  if (!result.success) return refused(result.error.issues[0]?.message ?? 'I did not understand that.');
  return { command: { ...result.data, verb: said.verb } };
}

/** All verbs that this person may say somewhere. */
export const sayable = ({ workflows, queries, organisation }: Services, by: Person): Verbs =>
  Object.fromEntries(
    [...workflows, ...queries].flatMap(({ verbs }) =>
      Object.entries(verbs).filter(([, { who }]) => maySay(organisation(), who, by, undefined)),
    ),
  );

/** The verbs that a person could have meant. */
export function helpedVerbs(services: Services, by: Person): string[] {
  const known = sayable(services, by);
  return Object.keys(known).filter(name => known[name]?.help !== undefined);
}

/** Nothing understood: the closest command, and buttons instead of a guess. */
export async function unknownCommandReply(
  services: Services,
  word: string,
  message: InboundMessage,
  by: Person,
): Promise<Reply> {
  const { words, where } = message;
  const near = services.language.closest(word, helpedVerbs(services, by));
  const text = words.trim();
  const isSentence = text.includes(' ');
  const unknown = `I don't know "${cut(word, 40)}".`;
  const line =
    near !== undefined
      ? `${unknown} Did you mean ${near}?`
      : where.direct && isSentence
        ? 'Shall I report this to the desk?'
        : `${unknown} Say help for what I do know.`;
  return offering(services, by, line, [
    ...(near === undefined ? [] : [[`Say ${near}`, `${near}${text.slice(word.length)}`] as const]),
    ...(isSentence ? await reporting(services, message, by, near === undefined) : []),
  ]);
}

/** It begins with a verb and does not go on like that command: asked before anything leaves the room or ends. */
export async function doubtful(
  services: Services,
  { verb, text }: Parsed,
  message: InboundMessage,
  by: Person,
  record: Loaded | undefined,
): Promise<Reply> {
  const words = message.words.trim();
  const isStart = services.workflows.some(({ verbs }) => own(verbs, verb)?.does === 'starts');
  if (record === undefined)
    return offering(services, by, 'Shall I report this to the desk?', [
      ...(await reporting(services, message, by, true)),
      // What only asks or begins something can be said as it is: nothing of it is typed again.
      ...(ballotOf(services, verb) !== undefined ? [] : [[`Say ${verb}`, isStart ? `${verb} ${text}` : verb] as const]),
    ]);
  const { number, state } = record;
  const isInternal = !message.where.direct && maySay(services.organisation(), 'agent', by, state);
  return offering(services, by, `Is "${verb}" a command here, or part of what you say? Nothing was done yet.`, [
    isStart ? [`Yes: ${verb}`, `${verb} ${text}`] : [`Yes: ${verb} ${number}`, `${verb} ${number} ${text}`],
    isInternal ? ['No, note it', `note ${number} ${words}`] : [`Add to ${number}`, `reply ${number} ${words}`],
  ]);
}

/** Somebody names the bot under a report that is not theirs. */
export const bystander = (services: Services, message: InboundMessage, by: Person): Promise<Reply> =>
  offering(services, by, 'That ticket is not yours, so I added nothing to it. Shall I report this for you?', [
    ['Report this', `report ${message.words.trim()}`],
  ]);

async function reporting(services: Services, { words, where }: InboundMessage, by: Person, isOpen: boolean) {
  const text = words.trim();
  const mine = where.direct && isOpen ? await openTickets(services, by) : [];
  return [
    ['Report this', `report ${text}`] as const,
    ...mine.map(number => [`Add to ${number}`, `reply ${number} ${text}`] as const),
  ];
}

/** A question with buttons. Words that are too long for one are kept meanwhile, never cut. */
async function offering(
  { drafts }: Services,
  { email }: Person,
  line: string,
  said: readonly (readonly [label: string, words: string])[],
): Promise<Reply> {
  const buttons = await Promise.all(
    said.map(async ([label, words]) => ({
      label,
      words: quoted(words.length <= WORDS_IN_BUTTON ? words : await drafts.keep(words, email)),
    })),
  );
  return { is: 'answered', card: { lines: [[line]], buttons: [...buttons, { label: 'Help', words: quoted('help') }] } };
}

/** What somebody says to the bot alone is often about a ticket that they already have. */
async function openTickets({ records }: Services, { email }: Person): Promise<string[]> {
  const sight = { email, desks: [] };
  const found = await records.find({ sight, requester: email, among: 'open', order: 'newest', limit: OFFERED });
  return found.map(({ number }) => number);
}
