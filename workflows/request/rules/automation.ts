import { cut } from '../../../src/domain/text.ts';
import { opening, say } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { accept, type Context, type Decision, desk, post, refuse } from '../../../src/domain/workflow.ts';
import { yesOf } from '../../shared/approval/round.ts';
import { resolving } from '../../shared/ticket/rules/resolve.ts';
import { type Item } from '../catalogue.ts';
import { type Request, type RequestEvent } from '../request.ts';
import { type Decide } from './decide.ts';
import { show, thread, saying } from '../messages.ts';

/** What came of a runner: it is done, or somebody has to do it by hand. */
export const runnerCallback: Decide['runner-callback'] = (state, { ok, text, runner, key = '' }, context) => {
  const { number, organisation } = context;
  const fulfil = organisation.catalogue.find(({ key }) => key === state.item)?.fulfil;
  const said = cut(text, 500);
  const isOpen = ['new', 'in progress', 'on hold'].includes(state.status);
  if (ok === 'late' || ok === 'later') {
    const known = fulfil && [fulfil.run, fulfil.challenge, fulfil.undo].includes(runner);
    if (!known) return refuse(`${number} is not done by ${runner}`);
    if (ok === 'later') return accept<RequestEvent>([{ type: 'runBegun', runner, key }], [], say(''));
    return alarmed(`The automation for ${number} does not answer (${cut(text, 200)}); it is asked again.`);
  }
  if (fulfil && runner === fulfil.undo) return undone(state, ok === 'yes', said, context);
  if (fulfil && runner === fulfil.challenge) return identified(state, ok === 'yes', said, fulfil, context);
  if (fulfil?.run !== runner) return refuse(`${number} is not done by ${runner}`);
  // Nothing is done for somebody who may be another.
  if (fulfil.challenge !== undefined && state.identity !== 'confirmed')
    return refuse(`who asked for ${number} is not known`);
  if (ok === 'yes' && !isOpen) {
    if (state.automated) return refuse(`${number} was done already`);
    const words = `The automation has done ${number}, which is ${state.status}`;
    if (fulfil.undo === undefined) return alarmed(`${words}: undo it if it is not wanted.`);
    return accept<RequestEvent>(
      [{ type: 'runDone' }],
      [post(thread('triage'), say(`${words}, so it is taken back.`)), undoing(state, fulfil.undo, number)],
      say(''),
    );
  }
  if (!isOpen) return refuse(`${number} is ${state.status}`);
  if (ok === 'yes') {
    const end = resolving(state, { text: text.trim() || 'Done by itself.', code: 'fulfilled' }, context);
    return end.is === 'accepted' ? { ...end, events: [{ type: 'runDone' }, ...end.events] } : end;
  }
  return byHand(`The automation for ${number} failed, so somebody has to do it: ${said}`, number, {
    type: 'runFailed',
    why: said,
  });
};

const alarmed = (words: string) =>
  accept<RequestEvent>(
    [{ type: 'runFailed', why: words }],
    [post(thread('triage'), say(words), { notify: true })],
    say(''),
  );

const byHand = (words: string, number: string, event: RequestEvent, more: readonly Effect[] = []) =>
  accept<RequestEvent>(
    [event],
    [
      show('triage', desk),
      post(
        thread('triage'),
        {
          ...say(words),
          buttons: [
            { label: 'Claim', words: saying('claim', number), style: 'primary' },
            opening('Resolve', saying('resolve', number)),
          ],
        },
        { notify: true },
      ),
      ...more,
    ],
    say(''),
  );

/** Who asks is who they say: the work begins. Or they may be somebody else: nothing is done, and the desk is told. */
function identified(
  state: Request,
  isThem: boolean,
  said: string,
  { run }: NonNullable<Item['fulfil']>,
  context: Context,
): Decision<RequestEvent> {
  const { number, nameOf, organisation } = context;
  if (state.identity !== undefined || state.status !== 'new') return refuse(`${number} is past that`);
  const item = organisation.catalogue.find(({ key }) => key === state.item);
  const body = { number, item: item?.name ?? state.item, answers: state.answers, approvedBy: yesOf(state.round) };
  if (isThem)
    return accept<RequestEvent>(
      [{ type: 'identified' }],
      [
        show('triage', desk),
        post(thread('triage'), say(`${nameOf(state.requester)} has shown who they are.`)),
        { do: 'run', runner: run, body },
      ],
      say(''),
    );
  return byHand(
    `Whoever asked for ${number} could not show that they are ${nameOf(state.requester)}${said === '' ? '' : ` (${said})`}. Nothing was done; make sure who it is before you do it by hand.`,
    number,
    { type: 'unidentified', why: said },
    [
      post(
        thread('receipt'),
        say(
          `It could not be made sure that it is you, so nothing was done. If you did not ask for ${number}, reply here.`,
        ),
      ),
    ],
  );
}

export const undoing = ({ answers }: Request, runner: string, number: string): Effect => ({
  do: 'run',
  runner,
  body: { number, answers, undo: true },
  always: true,
});

function undone({ automated }: Request, isDone: boolean, said: string, { number }: Context): Decision<RequestEvent> {
  if (!automated) return refuse(`${number} has nothing to take back`);
  if (!isDone) return alarmed(`What was done for ${number} could not be taken back: ${said}`);
  return accept<RequestEvent>(
    [{ type: 'undone' }],
    [post(thread('triage'), say(`What was done for ${number} is taken back.`))],
    say(''),
  );
}
