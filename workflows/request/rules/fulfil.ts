import { say } from '../../../src/domain/card.ts';
import { deskOf, teamOf } from '../../../src/domain/desk.ts';
import { maySay, maySee } from '../../../src/domain/role.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { accept, type Context, post, refuse, desk } from '../../../src/domain/workflow.ts';
import { resolving } from '../../shared/ticket/rules/resolve.ts';
import { type Answers, type Item } from '../catalogue.ts';
import { openTasks, readyTasks, type RequestEvent } from '../request.ts';
import { type Decide } from './decide.ts';
import { notifyTeams, calledOff, mayFinishTask } from './tasks.ts';
import { takenBack } from './undo.ts';
import { show, thread, saying } from '../messages.ts';

/** What begins with an approval, or at once where none is needed: a runner, or the first tasks. */
export function begun(
  { fulfil, tasks, name, desk }: Item,
  { requester, answers, text }: { requester: string; answers: Answers; text: string },
  approvedBy: readonly string[],
  context: Pick<Context, 'number' | 'nameOf'>,
): Effect[] {
  const { number } = context;
  if (fulfil?.challenge !== undefined)
    return [
      // Nothing but who asks: whatever the challenge is, no secret of it comes by here.
      { do: 'run', runner: fulfil.challenge, body: { number, item: name } },
      post(thread('receipt'), say('Before it is done you are asked who you are, in the way that you have registered.')),
    ];
  if (fulfil) return [{ do: 'run', runner: fulfil.run, body: { number, item: name, answers, approvedBy } }];
  const first = tasks.filter(({ after }) => after === undefined);
  return notifyTeams(first, { title: name, text, requester, desk }, context);
}

/** One task; with the last one the request is fulfilled. */
export const done: Decide['done'] = (state, { text }, context) => {
  const { number, by, organisation } = context;
  const isCalled = state.tasks.some(task => task.desk !== undefined && mayFinishTask(task, state, context));
  // Another desk's people know of it by their task only.
  if (!isCalled && !maySee(organisation, by, state)) return refuse(`There is no ${number} that you can see.`);
  if (!isCalled && !maySay(organisation, 'agent or admin', by, state))
    return refuse(`Only agents of ${deskOf(organisation, state.desk).name} can say "done ${number}".`);
  if (state.status === 'pending approval')
    return refuse(`${number} waits for its approval; nothing is to be done yet.`);
  if (!['new', 'in progress', 'on hold'].includes(state.status)) return refuse(`${number} is ${state.status}.`);
  const said = text.trim().toLowerCase();
  const names = openTasks(state).map(({ name }) => name);
  const task = openTasks(state).find(({ name }) => name.toLowerCase() === said);
  if (names.length === 0) return refuse(`${number} has no open task.`);
  const close = names.filter(name => name.toLowerCase().includes(said));
  if (!task && said !== '' && close.length === 1) return done(state, { verb: 'done', text: close[0]! }, context);
  if (!task) return refuse(`Say which: ${names.map(name => `done ${number} ${name}`).join(', ')}.`);
  if (!mayFinishTask(task, state, context))
    return refuse(
      `"${task.name}" is for ${teamOf(organisation, task.desk ?? state.desk, task.team)?.name ?? task.team}.`,
    );
  if (!readyTasks(state).includes(task)) return refuse(`"${task.name}" comes after "${task.after ?? ''}".`);
  const left = {
    ...state,
    tasks: state.tasks.map(each =>
      each.name === task.name ? { ...each, done: { by: by.email, at: context.now } } : each,
    ),
  };
  const finished: RequestEvent = { type: 'taskDone', name: task.name };
  const line = post(thread('triage'), say([{ bold: by.name }, ` finished "${task.name}".`]));
  if (openTasks(left).length > 0) {
    const next = readyTasks(left).filter(({ after }) => after === task.name);
    return accept<RequestEvent>(
      [finished],
      [show('triage', desk), line, ...notifyTeams(next, state, context)],
      say(`"${task.name}" is done; ${openTasks(left).length} more for ${number}.`),
    );
  }
  if (state.undoing !== undefined) return takenBack(state, [finished], [line], context);
  const end = resolving(left, { text: 'All tasks are done.', code: 'fulfilled' }, context);
  return end.is === 'accepted' ? { ...end, events: [finished, ...end.events], effects: [line, ...end.effects] } : end;
};

/** By hand: nothing may be left open unless it says so. */
export const resolve: Decide['resolve'] = (state, { text, code = 'fulfilled' }, context) => {
  const { number } = context;
  if (state.status === 'pending approval')
    return refuse(`${number} waits for its approval; it cannot be fulfilled before.`);
  const open = openTasks(state);
  if (state.undoing !== undefined)
    return refuse(
      `${number} is being cancelled; finish what takes it back: ${open.map(({ name }) => name).join(', ')}.`,
    );
  if (code === 'fulfilled' && open.length > 0)
    return refuse(
      `${number} has open tasks: ${open.map(({ name }) => name).join(', ')}. Finish them, or say code="partially fulfilled".`,
    );
  if (text.trim() === '')
    return {
      is: 'asked',
      form: {
        title: `Fulfil ${number}`,
        words: saying('resolve', number),
        submit: 'Save',
        intro: 'PUBLIC: the requester will see this.',
        fields: [
          {
            key: 'code',
            label: 'Outcome',
            type: 'choice',
            initial: 'fulfilled',
            options: ['fulfilled', 'partially fulfilled', 'failed'].map(value => ({ value, label: value })),
          },
          { key: 'text', label: 'What was done?', type: 'text', required: true, max: 3_000 },
        ],
      },
    };
  const end = resolving(state, { text, code }, context);
  return end.is === 'accepted' ? { ...end, effects: [...end.effects, ...calledOff(state, number)] } : end;
};
