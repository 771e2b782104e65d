import { type Card, type Form } from './domain/card.ts';
import { type Command, type Parsed, type Verbs } from './domain/command.ts';
import { type Heard } from './domain/heard.ts';
import { type Person } from './domain/person.ts';
import { type Loaded } from './domain/record.ts';
import { maySay, type Who } from './domain/role.ts';
import { type Decision } from './domain/workflow.ts';
import { type Parts } from './parts.ts';

/** What the person who spoke is answered, privately. `again`: the same delivery was answered before. */
export type Reply =
  | { is: 'answered'; card: Card; number?: string; again?: true }
  | { is: 'refused'; why: string }
  | { is: 'asked'; form: Form }
  | { is: 'silent' };

export type Refused = Reply & { is: 'refused' };

const WORDS_IN_BUTTON = 1_900;

export const refused = (why: string): Refused => ({ is: 'refused', why });

/** A number that a person may not see does not exist for them. */
export const unseen = (number: string): Refused => refused(`There is no ${number} that you can see.`);

export const replyTo = (decision: Exclude<Decision<unknown>, { is: 'accepted' }>): Reply =>
  decision.is === 'asked' ? decision : refused(decision.why);

export function onlyFor(
  { organisation }: Pick<Parts, 'organisation'>,
  who: Who,
  verb: string,
  record?: Loaded,
): Refused {
  if (who === 'requester')
    return refused(`Only the requester${record ? ` of ${record.number}` : ''} can say "${verb}".`);
  const desk = record && organisation().desks[record.state.desk]?.name;
  const whose = desk === undefined ? '' : ` of ${desk}`;
  return refused(`Only agents${whose} can say "${verb}${record ? ` ${record.number}` : ''}".`);
}

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

/** Nothing understood: the closest command, and buttons instead of a guess. */
export function lost(parts: Parts, word: string, { words, where }: Heard, by: Person): Reply {
  const known = sayable(parts, by);
  const helped = Object.keys(known).filter(name => known[name]?.help !== undefined);
  const near = parts.language.closest(word, helped);
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
  return {
    is: 'answered',
    card: {
      lines: [[line]],
      buttons: [
        ...(near === undefined ? [] : [say(`Say ${near}`, `${near}${text.slice(word.length)}`)]),
        ...(isSentence ? [say('Report this', `report ${text}`)] : []),
        say('Help', 'help'),
      ],
    },
  };
}
