import { cut } from '../../../src/domain/text.ts';
import { opening, say, type Card } from '../../../src/domain/card.ts';
import { accept, type Context, type Decision, refuse } from '../../../src/domain/workflow.ts';
import { initial, type Change, type ChangeEvent, unsettled } from '../change.ts';
import { type Drafted } from '../commands.ts';
import { standardForm } from '../forms.ts';
import { assessed } from './assess.ts';
import { begun, NO_CHANGES, templateFor, type Template } from './begin.ts';
import { next } from './draft.ts';
import { cardsOf, toDesk, toImplementer, toOthers } from './say.ts';
import { applyEvent } from './step.ts';
import { saying } from '../messages.ts';

/** From a template that is approved already (ITIL 4: standard change): complete, it is scheduled at once. */
export const standard = (_: Change, command: Drafted, context: Context): Decision<ChangeEvent> => {
  const { organisation, number } = context;
  const { change } = organisation;
  if (!change) return refuse(NO_CHANGES);
  const [key, why] = keyAndWhy(command.text);
  const template = templateFor('standard', command, context);
  if (!template) return chosen(change.templates, key);
  const begin = begun('standard', { ...command, text: why }, context, template);
  if (begin.is === 'wrong') return refuse(begin.why);
  const { born } = begin;
  if (!born.details.start || !born.details.end || born.details.cis.length === 0)
    return { is: 'asked', form: standardForm(template, command) };
  if (born.details.start <= context.now) return refuse('It would begin in the past; say a later start.');
  const found = assessed({ ...born, ...born.details }, context);
  const state = [born, found].reduce(applyEvent(context), initial);
  if (unsettled(state).length > 0)
    return accept<ChangeEvent>(
      [born, found],
      [...cardsOf(state), ...toImplementer(state, context)],
      next(state, context),
    );
  return accept<ChangeEvent>(
    [born, found, { type: 'scheduled' }],
    [
      ...cardsOf({ ...state, status: 'scheduled' }),
      toDesk({ bold: context.by.name }, ` scheduled ${number} from the template ${template.key}.`),
      ...toImplementer(state, context),
      ...toOthers(initial, found),
    ],
    say([
      `${number} is scheduled: ${state.title}, `,
      { time: born.details.start },
      ' to ',
      { time: born.details.end },
      '.',
    ]),
  );
};

/** `renew-certificate for the shop`: the template, and what for. */
const keyAndWhy = (text: string): [string, string] => {
  const [key = ''] = text.trim().split(/\s+/, 1);
  return [key.toLowerCase(), text.trim().slice(key.length).trim()];
};

function chosen(templates: readonly Template[], key: string): Decision<ChangeEvent> {
  if (templates.length === 0) return refuse('The desk file has no templates; plan it: change new.');
  const card: Card = {
    title: key === '' ? 'Which standard change?' : `There is no template "${cut(key, 40)}"`,
    lines: templates.map(({ key: name, title }) => [{ bold: name }, `: ${title}`]),
    buttons: templates.slice(0, 20).map(({ key: name, title }) => opening(title, saying('change standard', name))),
  };
  return { is: 'shown', card };
}
