import { expect, test } from '@jest/globals';
import { readDesk } from '../../src/desk-file/load.ts';
import { BOARD, CATALOGUE } from '../support/desk.ts';

const problemsOf = (text: string): string => {
  try {
    readDesk(text, 'desk.yaml', new Date('2026-03-27T09:00:00Z'));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('the catalogues of these tests are fine', () =>
  expect([problemsOf(CATALOGUE), problemsOf(BOARD)]).toEqual(['', '']));

test.each([
  [
    'an item without a promise for its requests',
    CATALOGUE.replace('{ kind: request }', '{ kind: request, desk: hr }'),
    'no row of sla applies to its requests',
  ],
  [
    'a condition on a field that is not there',
    CATALOGUE.replace('when: { cost:', 'when: { costt:'),
    'costt: is no field of this item',
  ],
  [
    'a comparison of a field that is no number',
    CATALOGUE.replace('when: { cost: { above: 1500 } }', 'when: { model: { above: 3 } }'),
    'compares a field that is no number',
  ],
  [
    'a board that is not there',
    BOARD.replace('board: cab, mode: majority', 'board: cabx, mode: majority'),
    'there is no board "cabx"',
  ],
  [
    'more votes than voters',
    CATALOGUE.replace('mode: all, when', 'mode: quorum 9, when'),
    'more votes than there are voters (2)',
  ],
  ['nobody who approves', CATALOGUE.replace('approvers: manager, ', ''), 'says nobody who approves it'],
  [
    'a task after one that is not there',
    CATALOGUE.replace('after: Order the laptop }', 'after: Nope }'),
    'there is no task "Nope"',
  ],
  [
    'tasks in a circle',
    CATALOGUE.replace(
      '{ name: Order the laptop, team: service-desk }',
      '{ name: Order the laptop, team: service-desk, after: Image and hand over }',
    ),
    'comes after itself',
  ],
  [
    'two tasks of one name',
    CATALOGUE.replace(
      '{ name: Image and hand over, team: service-desk, after: Order the laptop }',
      '{ name: Order the laptop, team: service-desk }',
    ),
    'there are two tasks "Order the laptop"',
  ],
  ['a choice without options', CATALOGUE.replace(', options: [Standard, Developer]', ''), 'a choice needs options'],
  ['a choice of nothing', CATALOGUE.replace('options: [Standard, Developer]', 'options: []'), 'a choice needs options'],
  ['an empty option', CATALOGUE.replace('options: [Standard, Developer]', 'options: [Standard, " "]'), 'is empty'],
  [
    'an option twice, whatever its capitals',
    CATALOGUE.replace('options: [Standard, Developer]', 'options: [Standard, Developer, standard]'),
    'there are two options "standard"',
  ],
  [
    'more fields than a form holds',
    CATALOGUE.replace(
      '- { key: day, label: Day, type: date, required: true }',
      Array.from({ length: 41 }, (_, index) => `- { key: f${index}, label: F${index}, type: text }`).join('\n      '),
    ),
    'has 43 fields; a form holds 40',
  ],
  [
    'two fields of one key',
    CATALOGUE.replace('key: parking, label: Parking', 'key: day, label: Parking'),
    'there are two fields "day"',
  ],
  [
    'a field that would stand for the form itself',
    CATALOGUE.replace('key: parking, label: Parking', 'key: hark, label: Parking'),
    '"hark" means something else already',
  ],
  [
    'a field named as every object is',
    CATALOGUE.replace('key: day, label: Day', 'key: constructor, label: Day'),
    'is a name that cannot be used',
  ],
])('%s is found, with its line', (_, text, said) => {
  expect(problemsOf(text)).toMatch(/line \d+: catalogue\./);
  expect(problemsOf(text)).toContain(said);
});
