import { opening, type Card } from '../../../src/domain/card.ts';
import { accept, type Context, type Decision, refuse } from '../../../src/domain/workflow.ts';
import { initial, type Change, type ChangeEvent, unsettled, riskLevel } from '../change.ts';
import { type Drafted } from '../commands.ts';
import { firstForm } from '../forms.ts';
import { assessed, levelsFor } from './assess.ts';
import { begun, NO_CHANGES } from './begin.ts';
import { missing } from './details.ts';
import { reasonsOf } from './reasons.ts';
import { cardsOf, toImplementer, inWords } from './say.ts';
import { applyEvent } from './step.ts';
import { saying } from '../messages.ts';

/** `change new`, `change emergency`, `change retroactive`: a draft, which nothing is asked of yet. */
export const draft =
  (model: 'normal' | 'emergency' | 'retroactive') =>
  (_: Change, command: Drafted, context: Context): Decision<ChangeEvent> => {
    if (!context.organisation.change) return refuse(NO_CHANGES);
    const isNothing = command.text.trim() === '' && command.title === undefined;
    if (isNothing) return { is: 'asked', form: firstForm(model, command, context.organisation) };
    const begin = begun(model, command, context);
    if (begin.is === 'wrong') return refuse(begin.why);
    const { born } = begin;
    const found = assessed({ ...born, ...born.details }, context);
    const state = [born, found].reduce(applyEvent(context), initial);
    return accept<ChangeEvent>(
      [born, found],
      [...cardsOf(state), ...toImplementer(state, context)],
      next(state, context),
      // Two steps: the second form follows the first.
      lacksPlans(state) ? saying('change plan', context.number) : undefined,
    );
  };

const PLANS = new Set(['plan', 'rollback', 'test']);

const lacksPlans = (state: Change) => missing(state).some(name => PLANS.has(name));

/** What comes next for a draft: what it lacks, or its risk, what stands against it and who will decide. */
export function next(state: Change, { number, organisation, nameOf }: Context): Card {
  const open = missing(state);
  if (open.length > 0) {
    const isPlans = open.every(name => PLANS.has(name));
    const form = saying(isPlans ? 'change plan' : 'change edit', number);
    return {
      lines: [[`${number} is drafted. Before it can be submitted it needs: ${open.join(', ')}.`]],
      buttons: [opening(isPlans ? 'Step 2: plans and risk' : 'Step 1: what and when', form, 'primary')],
    };
  }
  const stands = unsettled(state);
  const isStandard = state.model === 'standard';
  const asked = isStandard ? [] : levelsFor(state, organisation);
  const who = asked.map(({ name, voters }) => `${name} (${voters.map(nameOf).join(', ') || 'nobody yet'})`);
  return {
    lines: [
      [`${number} is drafted. Risk: ${riskLevel(state)}${isStandard ? '' : ` (${reasonsOf(state)})`}.`],
      ...(stands.length > 0 ? [[`Against its time: ${inWords(stands)}.`]] : []),
      ...(who.length > 0 ? [[`It will be decided by: ${who.join(', then ')}.`]] : []),
    ],
    buttons: [
      isStandard
        ? { label: 'Schedule', words: saying('change schedule', number), style: 'primary' }
        : { label: 'Submit', words: saying('change submit', number), style: 'primary' },
      ...(stands.length > 0 ? [{ label: 'Conflicts', words: saying('conflicts', number) }] : []),
    ],
  };
}
