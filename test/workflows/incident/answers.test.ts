import { expect, test } from '@jest/globals';
import { isThanks } from '../../../workflows/shared/ticket/thanks.ts';
import { chatOffice } from '../../support/chat.ts';
import { organisation, BUSY } from '../../support/desk.ts';

/** Two questions, one rule each: does it end the wait, and does it keep a resolved ticket open? */

async function onHold() {
  const office = chatOffice(organisation(BUSY));
  for (const line of [
    'priya: report Screen black',
    'amir: claim INC-1',
    'amir: hold INC-1 reason="awaiting requester" Does it work now?',
  ])
    await office.play(line);
  return office;
}

const standing = (office: ReturnType<typeof chatOffice>) => {
  const { state } = office.records.all()[0]! as unknown as {
    state: { status: string; clocks: { resolve: { marks: { is: string }[] } } };
  };
  return `${state.status}, ${state.clocks.resolve.marks.at(-1)!.is}`;
};

test.each(['👍', 'Yes works', 'ok', 'thanks', 'no', 'Room 12', ':+1:'])(
  '"%s" ends the wait for the requester',
  async words => {
    const office = await onHold();
    expect(standing(office)).toBe('on hold, pause');
    await office.play(`priya in @priya on INC-1: ${words}`);
    expect(standing(office)).toBe('in progress, resume');
  },
);

test.each([
  'Thank you Agent, it’s working now',
  'Thanks Kline!',
  'Thanks, Amir Khan',
  '👍',
  'It works, thank you',
  'Danke Bo',
])('"%s" after a resolve is thanks, and it closes by itself', async words => {
  const office = chatOffice(organisation(BUSY));
  for (const line of [
    'priya: report Screen black',
    'amir: resolve INC-1 A new cable',
    `priya in @priya on INC-1: ${words}`,
    '(5 days later)',
  ])
    await office.play(line);
  expect(office.records.all()[0]!.state.status).toBe('closed');
});

test.each([
  ['Thanks Monitor is still black', false],
  ['Thanks Printer jams again', false],
  ['Thank you Agent, when?', false],
  ['thanks but no', false],
  ['Thanks Amir', true],
  ['thanks amir', true],
])('"%s" is thanks and nothing else: %s', (text, expected) => expect(isThanks(text, ['Amir Khan'])).toBe(expected));

test('what is said after a resolve and is no thanks keeps it open', async () => {
  const office = chatOffice(organisation(BUSY));
  for (const line of [
    'priya: report Screen black',
    'amir: resolve INC-1 A new cable',
    'priya in @priya on INC-1: it is black again',
    '(5 days later)',
  ])
    await office.play(line);
  expect(office.records.all()[0]!.state.status).toBe('resolved');
});
