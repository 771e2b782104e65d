import { type Form } from '../../src/domain/card.ts';
import { MAX_TEXT } from '../../src/domain/command.ts';
import { deskOf, type Organisation } from '../../src/domain/desk.ts';
import { cut } from '../../src/domain/text.ts';
import { oneText } from '../shared/ticket/forms.ts';
import { type Incident } from './incident.ts';
import { saying } from './messages.ts';

const MAX = Math.min(3_000, MAX_TEXT);

export function reportForm(organisation: Organisation, desk: string, initial = '', about?: string): Form {
  const { name, categories } = deskOf(organisation, desk);
  const source = about === undefined ? '' : `\n\nFrom ${about}`;
  return {
    title: 'Report an issue',
    words: saying('report', `desk=${desk}`),
    submit: 'Report',
    intro: `${name} will see this, and answer you in a direct message.`,
    fields: [
      {
        key: 'text',
        label: 'What is wrong?',
        type: 'text',
        required: true,
        max: MAX,
        hint: 'The first line becomes the title.',
        ...(initial === '' ? {} : { initial: cut(initial, MAX - source.length) + source }),
      },
      { key: 'impact', label: 'Who is affected?', type: 'choice', initial: 'medium', options: IMPACT },
      { key: 'urgency', label: 'How urgent is it?', type: 'choice', options: URGENCY, initial: 'medium' },
      ...(categories.length === 0
        ? []
        : [
            {
              key: 'category',
              label: 'What is it about?',
              type: 'choice' as const,
              options: categories.map(({ key, name: label }) => ({ value: key, label })),
            },
          ]),
    ],
  };
}

const IMPACT = [
  { value: 'high', label: 'A whole site or a critical service' },
  { value: 'medium', label: 'A team or several people' },
  { value: 'low', label: 'One person' },
];

const URGENCY = [
  { value: 'high', label: 'Work has stopped' },
  { value: 'medium', label: 'Work is harder' },
  { value: 'low', label: 'It can wait' },
];

export const mergeForm = (number: string): Form => ({
  title: `Merge ${number}`,
  words: saying('merge', number),
  submit: 'Merge',
  intro: 'This ticket ends as a duplicate; its requester is kept informed by the other.',
  fields: [{ key: 'into', label: 'Into which ticket?', type: 'line', required: true, max: 20, hint: 'Such as INC-7.' }],
});

export const majorForm = (number: string, { major }: Incident): Form =>
  major?.is === 'accepted' ? updateForm(number) : major?.is === 'proposed' ? acceptForm(number) : proposeForm(number);

export const proposeForm = (number: string): Form =>
  oneText(`Propose ${number}`, saying('major', `${number} propose`), 'Propose', 'Why is it a major incident?');

export const acceptForm = (number: string): Form => ({
  title: `Accept ${number}`,
  words: saying('major', `${number} accept`),
  submit: 'Accept',
  intro: 'PUBLIC: announced to everybody, with updates. You lead it until you hand it over.',
  fields: [
    { key: 'impact', label: 'What can the business not do?', type: 'text', required: true, max: 1_000 },
    { key: 'every', label: 'How often will there be an update?', type: 'line', max: 4, hint: 'Such as 30m or 2h.' },
  ],
});

export const updateForm = (number: string): Form =>
  oneText(
    `Update ${number}`,
    saying('major', `${number} update`),
    'Send',
    'What is new?',
    'PUBLIC: everybody who follows it sees this.',
  );

export const reviewForm = (number: string): Form =>
  oneText(
    `Review ${number}`,
    saying('major', `${number} review`),
    'Save',
    'What happened, why, and what do we change?',
    'INTERNAL',
  );

export const majorReasonForm = (number: string, what: 'reject' | 'demote'): Form =>
  oneText(
    `Major incident ${number}`,
    saying('major', `${number} ${what}`),
    'Send',
    what === 'reject' ? 'Why not?' : 'Why is it none any more?',
  );

export const pinForm = (number: string): Form =>
  oneText(`Timeline of ${number}`, saying('pin', number), 'Add', 'What happened?', 'INTERNAL: on the timeline.');
