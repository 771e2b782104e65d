import { type Form } from '../../../src/domain/card.ts';
import { MAX_TEXT } from '../../../src/domain/command.ts';
import { deskOf, type Organisation } from '../../../src/domain/desk.ts';
import { LEVELS } from '../../../src/domain/priority.ts';
import { CODES, HOLD_REASONS, LINKS } from './commands.ts';
import { type TicketState } from './ticket.ts';
import { saying } from './messages.ts';
import { type Saying } from '../../../src/domain/saying.ts';

const choice = (value: string) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) });
const levels = LEVELS.map(choice);
const MAX = Math.min(3_000, MAX_TEXT);

export const oneText = (title: string, words: Saying, submit: string, label: string, intro?: string): Form => ({
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

export const priorityForm = (number: string, { impact, urgency }: TicketState): Form => ({
  title: `Priority of ${number}`,
  words: saying('priority', number),
  submit: 'Change',
  fields: [
    { key: 'impact', label: 'Impact', type: 'choice', options: levels, initial: impact },
    { key: 'urgency', label: 'Urgency', type: 'choice', options: levels, initial: urgency },
    { key: 'reason', label: 'Why?', type: 'line', required: true, max: 200 },
  ],
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
