import { describe, expect, test } from '@jest/globals';
import { parse } from '../../../src/language/grammar.ts';
import { vocabularyOf } from '../../../src/language/index.ts';
import { revisedBy } from '../../../workflows/shared/ticket/revised.ts';
import { revisions } from '../../../workflows/incident/revisions.ts';
import { queries, workflows } from '../../../workflows/index.ts';
import { chat } from '../../support/chat.ts';

/** An edit is told as publicly as what it changes was: nothing that was meant for the desk leaves it, whatever it becomes. */
const vocabulary = vocabularyOf(workflows, queries);
const open = { requester: 'zoe', status: 'in progress' };
const event = (type: string, by: string, more: object = {}) => ({ type, by, ...more });
const told = (
  events: ReturnType<typeof event>[],
  words: string,
  {
    isDesks = true,
    state = open,
    isAgent = isDesks,
  }: { isDesks?: boolean; state?: typeof open; isAgent?: boolean } = {},
) => {
  const command = words.startsWith('!') ? parse(words.slice(1), vocabulary) : undefined;
  const isCommand = command !== undefined && 'verb' in command;
  return revisedBy(revisions)(state, events, {
    ...(isCommand ? { command } : {}),
    text: isCommand ? command.text : words,
    isInternal: isDesks,
    isAgent,
  });
};
const replied = (by: string, from: string, text = 'x') => event('replied', by, { from, text });

describe('what an agent said in triage', () => {
  test.each([
    ['a reply', [replied('amir', 'agent')], '!reply code 2222', { verb: 'reply', text: 'code 2222' }],
    ['a reply that is none any more', [replied('amir', 'agent')], 'never mind', { verb: 'note', text: 'never mind' }],
    ['a reply that became a note', [replied('amir', 'agent')], '!note psst', { verb: 'note', text: 'psst' }],
    ['a note', [event('noted', 'amir')], 'she listens', { verb: 'note', text: 'she listens' }],
    ['a note that became a reply', [event('noted', 'amir')], '!reply psst', { verb: 'note', text: 'psst' }],
    ['a call for the lead', [event('escalated', 'amir')], '!escalate psst', { verb: 'note', text: 'psst' }],
    ['a solution', [event('resolved', 'amir')], '!resolve New cable', { verb: 'reply', text: 'New cable' }],
    ['a solution that is none', [event('resolved', 'amir')], 'psst', { verb: 'note', text: 'psst' }],
    [
      'a pause for the vendor',
      [event('held', 'amir', { reason: 'awaiting vendor' })],
      '!hold reason="awaiting vendor" psst',
      { verb: 'note', text: 'psst' },
    ],
    [
      'a question that was edited, said with its pause',
      [event('held', 'amir', { reason: 'awaiting requester' }), replied('amir', 'agent', 'which flor?')],
      '!hold reason="awaiting requester" which floor?',
      { verb: 'reply', text: 'which floor?' },
    ],
    [
      'a question that became a note',
      [event('held', 'amir', { reason: 'awaiting requester' }), replied('amir', 'agent', 'which flor?')],
      '!note psst',
      { verb: 'note', text: 'psst' },
    ],
    ['an update that became a note', [event('majorUpdated', 'amir')], '!note psst', { verb: 'note', text: 'psst' }],
    ['an update that became talk', [event('majorUpdated', 'amir')], 'psst', { verb: 'note', text: 'psst' }],
    [
      'what was public of reopening, when the rest was edited',
      [event('reopened', 'amir'), replied('amir', 'agent', 'We look again')],
      '!reopen public="We look again" psst',
      { verb: 'note', text: 'psst' },
    ],
    [
      'what was public of reopening, when that was edited',
      [event('reopened', 'amir'), replied('amir', 'agent', 'We look again')],
      '!reopen public="We look again today" psst',
      { verb: 'reply', text: 'We look again today' },
    ],
    [
      'what was public of cancelling, when it is gone',
      [replied('amir', 'agent', 'Sorry'), event('cancelled', 'amir')],
      '!cancel psst',
      { verb: 'note', text: 'psst' },
    ],
    [
      'an update of a major incident',
      [event('majorUpdated', 'amir')],
      '!major update back at 17:00',
      { verb: 'major', as: 'update ', text: 'back at 17:00' },
    ],
  ])('%s', (_, events, words, expected) => expect(told(events, words)).toEqual(expected));
});

describe('what an agent said in a place of their own', () => {
  test.each([
    ['a reply that became a note', [replied('amir', 'agent')], '!note psst', { verb: 'note', text: 'psst' }],
    ['a solution that became a note', [event('resolved', 'amir')], '!note psst', { verb: 'note', text: 'psst' }],
    ['an update that became a note', [event('majorUpdated', 'amir')], '!note psst', { verb: 'note', text: 'psst' }],
    ['a report for somebody', [event('opened', 'amir')], '!report for=zoe too', { verb: 'note', text: 'too' }],
    ['a reply', [replied('amir', 'agent')], '!reply code 2222', { verb: 'reply', text: 'code 2222' }],
    // Under the message of a report in an intake channel plain words are the answer.
    ['plain words to the requester', [replied('amir', 'agent')], 'code 2222', { verb: 'reply', text: 'code 2222' }],
  ])('%s', (_, events, words, expected) =>
    expect(told(events, words, { isDesks: false, isAgent: true })).toEqual(expected),
  );
});

describe('what the requester said', () => {
  test.each([
    ['words', [replied('zoe', 'requester')], 'it beeps twice', { verb: 'reply', text: 'it beeps twice' }],
    ['a report', [event('opened', 'zoe')], '!report it eats paper', { verb: 'reply', text: 'it eats paper' }],
    ['why it is open again', [event('reopened', 'zoe')], '!reopen on floor 3', { verb: 'reply', text: 'on floor 3' }],
    ['a call for the lead', [event('escalated', 'zoe')], '!escalate now', { verb: 'reply', text: 'now' }],
  ])('%s', (_, events, words, expected) => expect(told(events, words, { isDesks: false })).toEqual(expected));

  test('why it was withdrawn begins no new ticket', () => {
    const state = { ...open, status: 'cancelled' };
    expect(told([event('cancelled', 'zoe')], '!cancel bought one', { isDesks: false, state })).toBeUndefined();
  });
});

test('why an agent takes up again what is closed stays with the desk', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  ~#desk INC-1 + Resolved (fixed): Restarted the gateway | in progress → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
  priya: close INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  amir: reopen INC-1 she broke it herself again
  bot → amir: INC-1 is closed, so a new ticket for Priya follows it.
  #desk > Amir (internal note): | > she broke it herself again
  #desk INC-2 VPN is down | > VPN is down | >  | > (follows INC-1) | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: list
  bot → priya: Your tickets | INC-2 P3 new: VPN is down
`);

test('an agent who reported it for somebody speaks for the desk: only the other one answers and confirms', () => chat`
  amir: report for=quin@larkspur.example Their phone is silent
  bot → amir: INC-1 is reported for Quin as P3: Their phone is silent. IT will answer in a direct message.
  #desk INC-1 Their phone is silent | new, P3, @Quin, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-1 Their phone is silent | Service desk will answer you here. Reply to this message to add anything. | Amir reported it for Quin. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @quin > Amir has taken INC-1 and is looking at it.
  ~@quin INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason="awaiting requester" Which phone?
  bot → amir: Sent to Quin: Which phone? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. Which phone?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @quin > Amir: | > Which phone?
  ~@quin INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  amir: reply INC-1 And which number?
  bot → amir: Sent to Quin: And which number?
  #desk > Amir replied to Quin: | > And which number?
  @quin > Amir: | > And which number?
  amir: status INC-1
  bot → amir: INC-1 Their phone is silent | Status: on hold: awaiting requester | Priority: P3 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  amir: fixed INC-1
  bot → amir: Only Quin can confirm that it works. You can say: resolve INC-1 how.
  quin: reply INC-1 The black one
  bot → quin: Added to INC-1.
  #desk > Quin (requester): @Amir | > The black one
  ~#desk INC-1 on hold: awaiting requester → in progress | clock paused → Sat 28 Mar 09:00 | − [resume] | + [hold]
  @quin > Quin: | > The black one
  ~@quin INC-1 − Amir waits for your answer. Reply to this message with it. | + Amir is working on it. Reply to this message to reach them. | on hold → in progress
  amir: resolve INC-1 Turned it up
  bot → amir: Sent to Quin: Turned it up | INC-1 is resolved; Quin is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Turned it up
  ~#desk INC-1 + Resolved (fixed): Turned it up | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @quin > INC-1 is resolved | Amir (fixed): | > Turned it up | [reopen] [close]
  ~@quin INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  amir: reopen INC-1 she broke it again
  bot → amir: INC-1 is open again.
  #desk > Amir reopened INC-1: | > she broke it again
  ~#desk INC-1 − Resolved (fixed): Turned it up | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  @quin > Amir reopened INC-1.
  ~@quin INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@quin > INC-1 INC-1 is resolved → INC-1 was reopened | − Amir (fixed): | + We are on it again. | Turned it up →  | − [reopen] | − [close]
`);
