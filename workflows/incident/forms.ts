import { cut } from '../../src/domain/text.ts';
import { type Form } from '../../src/domain/card.ts';
import { MAX_TEXT } from '../../src/domain/command.ts';
import { deskOf, type Organisation } from '../../src/domain/desk.ts';
import { LEVELS } from '../../src/domain/priority.ts';
import { CODES, HOLD_REASONS, LINKS } from './commands.ts';
import { type Incident } from './incident.ts';
import { saying } from './messages.ts';
import { type Saying } from '../../src/domain/saying.ts';

const choice = (value: string) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) });
const levels = LEVELS.map(choice);
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

const oneText = (title: string, words: Saying, submit: string, label: string, intro?: string): Form => ({
  title,
  words,
  submit,
  ...(intro === undefined ? {} : { intro }),
  fields: [{ key: 'text', label, type: 'text', required: true, max: MAX }],
});

export const replyForm = (
  number: string,
  as: 'agent' | 'requester' | 'follower',
  { requester, followers = 0 }: { requester: string; followers?: number },
): Form =>
  as === 'agent'
    ? oneText(
        `Reply on ${number}`,
        saying('reply', number),
        'Send',
        'Your reply',
        `PUBLIC: ${requester}${followers > 0 ? ` and ${followers} who ${followers === 1 ? 'follows' : 'follow'} it` : ''} will see this.`,
      )
    : oneText(`Add to ${number}`, saying('reply', number), 'Send', 'What should they know?');

export const noteForm = (number: string): Form =>
  oneText(`Note on ${number}`, saying('note', number), 'Save', 'Your note', 'INTERNAL: only agents will see this.');

export const reopenForm = (number: string): Form =>
  oneText(`Reopen ${number}`, saying('reopen', number), 'Reopen', 'What is still wrong?');

export const escalateForm = (number: string): Form =>
  oneText(
    `Escalate ${number}`,
    saying('escalate', number),
    'Escalate',
    'Why can it not wait?',
    "The team's lead will be told.",
  );

export const withdrawForm = (number: string): Form =>
  oneText(`Cancel ${number}`, saying('cancel', number), 'Cancel ticket', 'Why is it not needed?');

/** What an agent says of an end or a beginning: why, for the desk, and what the requester is told of it. */
const twoTexts = (title: string, words: Saying, submit: string, label: string, requester: string): Form => ({
  title,
  words,
  submit,
  fields: [
    { key: 'text', label, type: 'text', required: true, max: 500, hint: 'INTERNAL: only agents will see this.' },
    {
      key: 'public',
      label: `What should ${requester} know?`,
      type: 'text',
      max: 500,
      hint: `PUBLIC: sent to ${requester}, who hears in any case that it was, and by whom.`,
    },
  ],
});

export const cancelForm = (number: string, requester: string): Form =>
  twoTexts(`Cancel ${number}`, saying('cancel', number), 'Cancel ticket', 'Why is it not needed?', requester);

export const deskReopenForm = (number: string, requester: string): Form =>
  twoTexts(`Reopen ${number}`, saying('reopen', number), 'Reopen', 'What is still wrong?', requester);

export const resolveForm = (number: string): Form => ({
  title: `Resolve ${number}`,
  words: saying('resolve', number),
  submit: 'Resolve',
  intro: 'PUBLIC: the requester will see how it was solved.',
  fields: [
    { key: 'code', label: 'Outcome', type: 'choice', options: CODES.map(choice), initial: 'fixed' },
    { key: 'text', label: 'How was it solved?', type: 'text', required: true, max: MAX },
  ],
});

export const holdForm = (number: string): Form => ({
  title: `Hold ${number}`,
  words: saying('hold', number),
  submit: 'Hold',
  fields: [
    {
      key: 'reason',
      label: 'What does it wait for?',
      type: 'choice',
      required: true,
      options: HOLD_REASONS.map(choice),
    },
    {
      key: 'for',
      label: 'Which problem or change?',
      type: 'line',
      max: 20,
      hint: 'Such as PRB-7, where it waits for one.',
    },
    {
      key: 'text',
      label: 'What do you need, or what is there to know?',
      type: 'text',
      max: MAX,
      hint: 'PUBLIC where you wait for the requester: it is sent to them. INTERNAL otherwise: a note for agents.',
    },
  ],
});

export const priorityForm = (number: string, { impact, urgency }: Incident): Form => ({
  title: `Priority of ${number}`,
  words: saying('priority', number),
  submit: 'Change',
  fields: [
    { key: 'impact', label: 'Impact', type: 'choice', options: levels, initial: impact },
    { key: 'urgency', label: 'Urgency', type: 'choice', options: levels, initial: urgency },
    { key: 'reason', label: 'Why?', type: 'line', required: true, max: 200 },
  ],
});

export const mergeForm = (number: string): Form => ({
  title: `Merge ${number}`,
  words: saying('merge', number),
  submit: 'Merge',
  intro: 'This ticket ends as a duplicate; its requester is kept informed by the other.',
  fields: [{ key: 'into', label: 'Into which ticket?', type: 'line', required: true, max: 20, hint: 'Such as INC-7.' }],
});

export const linkForm = (number: string): Form => ({
  title: `Link ${number}`,
  words: saying('link', number),
  submit: 'Link',
  fields: [
    { key: 'to', label: 'To which record?', type: 'line', required: true, max: 20, hint: 'Such as INC-7.' },
    {
      key: 'as',
      label: `${number} is its`,
      type: 'choice',
      options: LINKS.filter(is => is !== 'caused').map(choice),
      initial: 'related',
    },
  ],
});

export const transferForm = (number: string, organisation: Organisation, from: string): Form => ({
  title: `Transfer ${number}`,
  words: saying('transfer', number),
  submit: 'Transfer',
  intro: 'The requester keeps the number and the thread; you may not see the ticket any more.',
  fields: [
    {
      key: 'desk',
      label: 'To which desk?',
      type: 'choice',
      required: true,
      options: Object.entries(organisation.desks)
        .filter(([value]) => value !== from)
        .map(([value, { name }]) => ({ value, label: name })),
    },
    { key: 'text', label: 'What should they know?', type: 'text', max: MAX, hint: 'INTERNAL: for their agents only.' },
  ],
});

export const followUpForm = (number: string, ended: string): Form =>
  oneText(
    `Follow up ${number}`,
    saying('reopen', number),
    'Open a new ticket',
    'What is wrong now?',
    `${ended}, so a new ticket will follow it.`,
  );

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

/** For platforms that can't offer everybody; the rule checks whoever is named. */
const agents = (organisation: Organisation, desk: string) =>
  [...new Set(Object.values(deskOf(organisation, desk).teams).flatMap(({ lead, members }) => [...members, lead]))].map(
    email => ({ value: email, label: email }),
  );

export const assignForm = (number: string, organisation: Organisation, desk: string): Form => ({
  title: `Assign ${number}`,
  words: saying('assign', number),
  submit: 'Assign',
  fields: [
    { key: 'to', label: 'To whom?', type: 'person', options: agents(organisation, desk) },
    {
      key: 'team',
      label: 'Or to which team?',
      type: 'choice',
      options: Object.entries(deskOf(organisation, desk).teams).map(([value, { name }]) => ({
        value,
        label: name,
      })),
    },
  ],
});
