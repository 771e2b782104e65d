import { say } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { accept, type Context, type Decision, post } from '../../../src/domain/workflow.ts';
import { refreshCards } from '../../shared/ticket/rules/guard.ts';
import { type Request, type RequestEvent, type Task } from '../request.ts';
import { thread } from '../messages.ts';

/** With the last thing taken back, it is cancelled. */
export function takenBack(
  { undoing: why = '' }: Request,
  events: readonly RequestEvent[],
  effects: readonly Effect[],
  { number }: Context,
): Decision<RequestEvent> {
  return accept<RequestEvent>(
    [...events, { type: 'cancelled', why }],
    [
      ...refreshCards,
      ...effects,
      post(thread('receipt'), say(`${number} is cancelled. What had been done is taken back.`)),
    ],
    say(`${number} is cancelled; everything is taken back.`),
  );
}

/** What has to be done to take back what was done, the last of it first. */
export function takingBack({ tasks, undoing: already }: Request): Task[] {
  if (already !== undefined) return [];
  const done = tasks.filter(task => task.done && task.undo !== undefined).toReversed();
  return done.map(({ undo = '', team, desk }, index) => {
    const before = done[index - 1]?.undo;
    return {
      name: undo,
      team,
      ...(desk === undefined ? {} : { desk }),
      ...(before === undefined ? {} : { after: before }),
    };
  });
}
