import { cut } from '../../src/domain/text.ts';
import { type Field, type Form } from '../../src/domain/card.ts';
import { type Organisation } from '../../src/domain/desk.ts';
import { LEVELS } from '../../src/domain/priority.ts';
import { OUTAGES, OUTCOMES } from './risk.ts';
import { type Change, type Model } from './change.ts';
import { saying } from './messages.ts';
import { type Saying } from '../../src/domain/saying.ts';

const MAX_FIELD = 3_000;
const TITLES: Record<Model, string> = {
  normal: 'Plan a change',
  standard: 'Standard change',
  emergency: 'Emergency change',
  retroactive: 'Change made already',
  unauthorised: 'Unauthorised change',
};
const VERBS = {
  normal: 'change new',
  standard: 'change standard',
  emergency: 'change emergency',
  retroactive: 'change retroactive',
  unauthorised: 'change unauthorised',
} as const satisfies Record<Model, string>;

const choice = (key: string, label: string, values: readonly string[], initial?: string): Field => ({
  key,
  label,
  type: 'choice',
  required: true,
  options: values.map(value => ({ value, label: value })),
  ...(initial === undefined ? {} : { initial }),
});

const filled = (given: string | undefined) => (given === undefined || given === '' ? {} : { initial: given });

type Given = {
  title?: string | undefined;
  ci?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
};

const WHEN = '2026-12-19T22:00, sat or 22:00';

/** The first of two steps: what is done to what, when and by whom. */
export const firstForm = (model: Model, given: Given, { timezone }: Pick<Organisation, 'timezone'>): Form => ({
  title: TITLES[model],
  words: saying(VERBS[model]),
  submit: model === 'unauthorised' ? 'Record it' : 'Next',
  intro:
    model === 'unauthorised'
      ? `What was changed, and when? Times are those of ${timezone}.`
      : `Step 1 of 2: what, when and by whom. Times are those of ${timezone}. Plans and risk come next.`,
  fields: [
    { key: 'title', label: 'What is changed?', type: 'line', required: true, max: 120, ...filled(given.title) },
    { key: 'why', label: 'Why?', type: 'text', required: true, max: MAX_FIELD },
    {
      key: 'ci',
      label: 'Configuration items',
      type: 'line',
      required: true,
      max: 200,
      hint: 'erp, crm',
      ...filled(given.ci),
    },
    { key: 'start', label: 'Start', type: 'line', required: true, max: 20, hint: WHEN, ...filled(given.start) },
    { key: 'end', label: 'End', type: 'line', required: true, max: 20, hint: '2h, or a time', ...filled(given.end) },
    choice('impact', 'Impact if it fails', LEVELS, 'medium'),
    choice('probability', 'Probability that it fails', LEVELS, 'medium'),
    { key: 'implementer', label: 'Who implements it? (you, if empty)', type: 'person' },
  ],
});

/** The same for a change that there is already. */
export const editForm = (number: string, { title, why, cis, impact, probability }: Change): Form => ({
  title: `Edit ${number}`,
  words: saying('change edit', number),
  submit: 'Save',
  intro: 'What was voted on is voted on again after an edit. Leave a time empty to keep it.',
  fields: [
    { key: 'title', label: 'What is changed?', type: 'line', required: true, max: 120, ...filled(title) },
    { key: 'why', label: 'Why?', type: 'text', max: MAX_FIELD, ...filled(why) },
    { key: 'ci', label: 'Configuration items', type: 'line', required: true, max: 200, ...filled(cis.join(', ')) },
    { key: 'start', label: 'Start', type: 'line', max: 20, hint: WHEN },
    { key: 'end', label: 'End', type: 'line', max: 20, hint: '2h, or a time' },
    choice('impact', 'Impact if it fails', LEVELS, impact ?? 'medium'),
    choice('probability', 'Probability that it fails', LEVELS, probability ?? 'medium'),
    { key: 'implementer', label: 'Who implements it? (as now, if empty)', type: 'person' },
  ],
});

/** The second step: how it is made, tried and taken back, and what makes it risky. */
export const planForm = (number: string, { plan, rollback, test, outage, tested, doneBefore }: Change): Form => ({
  title: `Plans of ${number}`,
  words: saying('change plan', number),
  submit: 'Save',
  intro: 'Step 2 of 2: nobody approves a change without a way back.',
  fields: [
    { key: 'plan', label: 'Implementation plan', type: 'text', required: true, max: MAX_FIELD, ...filled(plan) },
    { key: 'rollback', label: 'Rollback plan', type: 'text', required: true, max: MAX_FIELD, ...filled(rollback) },
    { key: 'test', label: 'Test plan', type: 'text', required: true, max: MAX_FIELD, ...filled(test) },
    choice('outage', 'What do people notice?', OUTAGES, outage ?? 'none'),
    choice('tested', 'Was the way back tried?', ['yes', 'no'], tested ? 'yes' : 'no'),
    choice('done-before', 'Was it done before?', ['yes', 'no'], doneBefore ? 'yes' : 'no'),
  ],
});

export const standardForm = (
  { key, title, services }: { key: string; title: string; services?: string[] | undefined },
  given: Given,
): Form => ({
  title: cut(title, 24),
  words: saying('change standard', key),
  submit: 'Schedule',
  intro: 'Its plans are approved already: say what it is done to, and when.',
  fields: [
    {
      key: 'ci',
      label: 'Configuration items',
      type: 'line',
      required: true,
      max: 200,
      ...filled(given.ci ?? services?.join(', ')),
    },
    { key: 'start', label: 'Start', type: 'line', required: true, max: 20, hint: WHEN, ...filled(given.start) },
    { key: 'end', label: 'End', type: 'line', required: true, max: 20, hint: '2h, or a time', ...filled(given.end) },
    { key: 'implementer', label: 'Who implements it? (you, if empty)', type: 'person' },
  ],
});

export const closeForm = (number: string): Form => ({
  title: `Close ${number}`,
  words: saying('change close', number),
  submit: 'Close',
  fields: [choice('outcome', 'How did it go?', OUTCOMES, 'successful')],
});

export const reasonForm = (title: string, words: Saying, label: string, submit: string): Form => ({
  title,
  words,
  submit,
  fields: [{ key: 'text', label, type: 'text', required: true, max: MAX_FIELD }],
});
