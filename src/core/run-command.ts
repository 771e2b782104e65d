import { keysOf, type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { own, shortened } from '../domain/text.ts';
import { type AnyWorkflow } from '../domain/workflow.ts';
import { mentions } from './mentions.ts';
import { workflowOf, type Services } from './services.ts';
import { checked, unknownCommandReply, refused } from './replies.ts';
import { type Reply } from '../domain/reply.ts';
import { isHalfRead, isOneMore } from '../language/sentence.ts';
import { notUnderstood } from './not-understood.ts';
import { type CommandRequest } from './command-request.ts';
import { createRecord } from './create-record.ts';
import { changeRecord } from './change-record.ts';

/** So many people are looked for in one message. */
const MAX_NAMED = 10;

/** Finds the workflow that the words are for, and lets it decide. */
export async function runCommand(
  services: Services,
  said: Parsed,
  message: InboundMessage,
  by: Person,
  until: number,
): Promise<Reply> {
  const { workflows, people } = services;
  const workflow =
    said.number === undefined
      ? workflows.find(({ verbs }) => own(verbs, said.verb))
      : workflowOf(services, said.number);
  const verb = workflow && own(workflow.verbs, said.verb);
  if ((!workflow || !verb) && by.standing === 'bot') throw notUnderstood(message);
  if (!workflow || (verb?.who === 'bot' && by.standing !== 'bot'))
    return unknownCommandReply(services, said.verb, message, by);
  if (!verb) return refused(`${said.number} is a record of another kind; ${insteadOf(said, workflow)}`);
  if (isOneMore(verb, said)) return refused(`One at a time, please: nothing was done about ${said.number} either.`);
  if (isHalfRead(verb, said))
    return refused(
      `I did not understand "${shortened(said.text, 60)}". Put several words in quotes: key="several words".`,
    );
  const persons = [...keysOf(verb)].flatMap(([key, { person }]) => (person ? [key] : []));
  const most = by.standing === 'bot' ? MAX_NAMED : services.budgets.left('look-ups', by.email);
  const { keys, text, fields, named, unfound, looked } = await mentions(message, said, people, {
    free: verb.free,
    persons,
    most: Math.max(0, Math.min(MAX_NAMED, most)),
  });
  for (let spent = 0; spent < looked; spent += 1) services.budgets.spend('look-ups', by.email);
  if (unfound !== undefined && by.standing !== 'bot')
    return refused(
      `I don't know anybody called "${shortened(unfound, 60)}"; mention the person, or write their e-mail.`,
    );
  const command = checked(workflow.verbs, { ...said, keys, text }, fields ? { fields } : {});
  if ('why' in command) return command;
  const request: CommandRequest = {
    message,
    by,
    named,
    who: verb.who,
    announced: verb.announced,
    checks: verb.checks,
    until,
  };
  if (verb.does === 'starts') return createRecord(services, workflow, command.command, request);
  if (said.number === undefined) return refused(`Which one? Say its number too: ${said.verb} ${workflow.prefix}-7.`);
  const numbered = { ...command.command, number: said.number };
  return services.inTurn(said.number, () => changeRecord(services, workflow, numbered, request));
}

/** `close CHG-4` is said `change close CHG-4`. */
function insteadOf({ verb, number }: Parsed, { verbs }: AnyWorkflow): string {
  const own = Object.keys(verbs).find(known => known.endsWith(` ${verb}`) && verbs[known]?.help !== undefined);
  return own === undefined ? `"${verb}" does not apply to it.` : `say ${own} ${number}.`;
}
