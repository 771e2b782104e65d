import { type Command } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { type Ticket } from '../domain/record.ts';
import { type Who } from '../domain/role.ts';
import { type AnyWorkflow, type Context, type Decision, type Fact } from '../domain/workflow.ts';

/** Nobody waits for the answer any more, so nothing may be written. */
export class TooLate extends Error {}

/** More lost races than this for one command are not a race but a loop. */
export const ATTEMPTS = 100;

/** One thing that a person wants done: what, by whom, and until when the answer is waited for. */
export type CommandRequest = {
  message: InboundMessage;
  by: Person;
  named: readonly Person[];
  who: Who;
  announced: true | undefined;
  checks: true | undefined;
  until: number;
};

export type Accepted = Decision<Fact> & { is: 'accepted' };

export const decided = (workflow: AnyWorkflow, state: Ticket, command: Command, context: Context): Decision<Fact> =>
  workflow.decide[command.verb]!(state, command, context);

export function inTime(until: number) {
  if (Date.now() > until) throw new TooLate('the answer would come too late, so nothing was written');
}

/** What is written while somebody still waits for the answer. */
export async function kept<T>(until: number, write: () => Promise<T>): Promise<T> {
  inTime(until);
  return write();
}
