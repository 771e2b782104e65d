import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { plain } from '../../src/domain/card.ts';
import { workflows } from '../../workflows/index.ts';
import { chatOffice } from '../support/chat.ts';
import { CHANGES, organisation } from '../support/desk.ts';
import { scenario, scenarios } from '../support/scenarios.ts';
import { shortly } from '../support/transcript.ts';

const FOLDER = new URL('../golden/', import.meta.url);
/** What tells repeated cards apart: whose it is, or which. */
const SUFFIX: Readonly<Record<string, string>> = {
  approval: ':lena@larkspur.example',
  turn: ':amir@larkspur.example',
  board: ':cab',
  resolution: ':1',
};
const desk = organisation(CHANGES);

/** Every card of a record as it is after a scenario, whole: labels, buttons and all. */
async function drawn(name: string): Promise<[card: string, text: string][]> {
  const office = chatOffice(desk);
  for (const line of scenario(name)) await office.play(line);
  const { kind, state, number, version } = office.records.all().find(record => name.startsWith(record.number))!;
  const { cards } = workflows.find(known => known.kind === kind)!;
  const context = { now: office.clock.now(), organisation: desk, nameOf: (email: string) => email.split('@', 1)[0]! };
  return Object.entries(cards).map(([card, draw]) => [
    `${kind}.${card}`,
    plain(draw({ state, number, version, context, card: `${card}${SUFFIX[card] ?? ''}` }), at =>
      shortly(at, office.clock.now(), desk.timezone),
    ),
  ]);
}

/** `RECORD=1` writes what is drawn today, to be read before it is committed. */
test('each card of each kind is drawn in each state as test/golden has it', async () => {
  const golden = new Map<string, string[]>();
  for (const name of scenarios)
    for (const [card, text] of await drawn(name))
      golden.set(card, [...(golden.get(card) ?? []), `== ${name}\n${text}\n`]);
  if (process.env.RECORD) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [card, sections] of golden) writeFileSync(new URL(`${card}.txt`, FOLDER), sections.join('\n'));
  }
  const read = (card: string) => {
    const file = new URL(`${card}.txt`, FOLDER);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  expect(Object.fromEntries([...golden].map(([card, sections]) => [card, sections.join('\n')]))).toEqual(
    Object.fromEntries([...golden.keys()].map(card => [card, read(card)])),
  );
});
