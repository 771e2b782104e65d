import { say, type Card } from '../../../src/domain/card.ts';
import { type Person } from '../../../src/domain/person.ts';
import { teamOf, type Organisation } from '../../../src/domain/desk.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { post } from '../../../src/domain/workflow.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import { readyTasks, type Request, type Task } from '../request.ts';
import { thread, saying } from '../messages.ts';

type Called = Pick<Task, 'name' | 'team'> & { desk?: string | undefined };
type Of = Pick<Request, 'title' | 'text' | 'requester' | 'desk'>;

/** Whose turn it is hears so: the request's desk in its thread, another in its channel, with what it needs for it. */
export function notifyTeams(
  tasks: readonly Called[],
  of: Of,
  { number, nameOf }: { number: string; nameOf: (email: string) => string },
): Effect[] {
  return byDesk(tasks, of).map(([desk, theirs]) =>
    desk === of.desk
      ? post(thread('triage'), todo(number, theirs))
      : post(
          { at: 'desk', of: desk },
          {
            title: `${number} ${of.title}`,
            ...todo(number, theirs),
            quote: shortened(of.text, MAX_SHOWN_TEXT),
            facts: [{ label: 'Requester', value: { person: of.requester, name: nameOf(of.requester) } }],
          },
          { notify: true },
        ),
  );
}

/** Other desks that were called hear that nothing is to be done any more; the request's own reads it on its card. */
export const calledOff = (state: Request, number: string): Effect[] =>
  byDesk(readyTasks(state), state)
    .filter(([desk]) => desk !== state.desk)
    .map(([desk, tasks]) =>
      post(
        { at: 'desk', of: desk },
        say(`${number} is over, so this is not to be done any more: ${tasks.map(({ name }) => name).join(', ')}.`),
      ),
    );

/** Its own team's, its lead's, or whoever has the request: other teams' tasks are not finished for them. */
export const mayFinishTask = (
  task: Called,
  { desk, assignee }: Pick<Request, 'desk' | 'assignee'>,
  { by: { email }, organisation }: { by: Person; organisation: Organisation },
): boolean => {
  const team = teamOf(organisation, task.desk ?? desk, task.team);
  // A team that is gone leaves its tasks to the request's own desk, never to a third one.
  if (!team) return task.desk === undefined || email === assignee;
  return email === assignee || team.members.includes(email) || team.lead === email;
};

const MAX_SHOWN_TEXT = 2_000;

const byDesk = (tasks: readonly Called[], { desk }: Pick<Request, 'desk'>): [string, Called[]][] => {
  const desks = [...new Set(tasks.map(task => task.desk ?? desk))];
  return desks.map(each => [each, tasks.filter(task => (task.desk ?? desk) === each)]);
};

const todo = (number: string, tasks: readonly Called[]): Pick<Card, 'lines' | 'buttons'> => ({
  lines: tasks.map(({ name, team }) => [`To do (${team}): `, { bold: name }]),
  buttons: tasks
    .slice(0, 5)
    .map(({ name }) => ({ label: `Done: ${name}`, words: saying('done', `${number} ${name}`) })),
});
