import { say } from '../../../src/domain/card.ts';
import { accept, type Context, type Decision, refuse } from '../../../src/domain/workflow.ts';
import { initial, type Change, type ChangeEvent } from '../change.ts';
import { type Drafted } from '../commands.ts';
import { firstForm } from '../forms.ts';
import { assessed } from './assess.ts';
import { begun, NO_CHANGES } from './begin.ts';
import { reviewDue } from './review-due.ts';
import { toManagers } from './managers.ts';
import { cardsOf, toDesk } from './say.ts';
import { applyEvent } from './step.ts';

/** Recorded after the fact: nobody had allowed it, so managers are told and it is reviewed (itsm-rules §3.5). */
export const unauthorised = (
  _: Change,
  command: Drafted & { outcome?: (ChangeEvent & { type: 'finished' })['outcome'] | undefined },
  context: Context,
): Decision<ChangeEvent> => {
  const { number, by, now } = context;
  if (!context.organisation.change) return refuse(NO_CHANGES);
  if (command.text.trim() === '' && command.title === undefined)
    return { is: 'asked', form: firstForm('unauthorised', command, context.organisation) };
  const begin = begun('unauthorised', command, context);
  if (begin.is === 'wrong') return refuse(begin.why);
  const { born } = begin;
  const { cis, start, end } = born.details;
  if (cis.length === 0 || !start || !end)
    return refuse('Say what was changed and when: ci=erp start=2026-03-27T08:00 end=1h.');
  if (end > now) return refuse('That has not been made yet; plan it: change new.');
  const found = assessed({ ...born, ...born.details }, context);
  const recorded: ChangeEvent = {
    type: 'recorded',
    ...(command.outcome ? { outcome: command.outcome } : {}),
    reviewBy: reviewDue(born, context),
  };
  const state = [born, found, recorded].reduce(applyEvent(context), initial);
  const words = `${number} was made without authority: ${born.details.title}. It is to be reviewed.`;
  return accept<ChangeEvent>(
    [born, found, recorded],
    [
      ...cardsOf(state),
      toDesk({ bold: by.name }, ` recorded ${number}, which was made without authority.`),
      ...toManagers(state, context, words),
    ],
    say(`${number} is recorded as made without authority; it is to be reviewed: change review ${number} text.`),
  );
};
