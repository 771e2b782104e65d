import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { deskInUse } from '../../src/desk-file/live.ts';
import { readDesk } from '../../src/desk-file/load.ts';
import { memoryDirectory, memoryRecords } from '../../src/store/memory.ts';
import { DESK } from '../support/desk.ts';
import { at, record } from '../support/stored.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hark-desk-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const versionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const confirmed = (number: number, what: object) => ({
  ...record(number, { kind: 'proposal', number: `ADM-${number}` }),
  state: { ...record(number).state, status: 'confirmed', decidedAt: at(number), ...what },
});

function replica() {
  const path = join(folder, 'desk.yaml');
  writeFileSync(path, DESK);
  const records = memoryRecords();
  const organisation = readDesk(DESK, path, at(0));
  return {
    path,
    records,
    inUse: deskInUse({
      kind: 'proposal',
      directory: memoryDirectory(),
      file: { path, text: DESK, organisation },
      records,
      now: () => at(0),
    }),
  };
}

test('a revocation holds however many grants come after it', async () => {
  const { records, inUse } = replica();
  const agent = { role: 'agent', desk: 'it', team: 'service-desk' };
  await records.insert(confirmed(1, { grant: { ...agent, who: 'bo@larkspur.example', is: 'taken' } }));
  for (let number = 2; number <= 1_200; number += 1)
    await records.insert(confirmed(number, { grant: { role: 'auditor', who: `p${number}@x.example`, is: 'given' } }));
  await inUse.refresh();
  expect(inUse.organisation().desks.it?.teams['service-desk']?.members).toEqual(['amir@larkspur.example']);
  expect(inUse.organisation().auditors).toHaveLength(1_199);
});

test('a desk file that comes to a replica after it was confirmed is used when it comes, and no other', async () => {
  const { path, records, inUse } = replica();
  const wanted = DESK.replace('organisation: Larkspur', 'organisation: Larkspur Foods');
  await records.insert(confirmed(1, { file: versionOf(wanted) }));
  await inUse.refresh();
  expect(inUse.organisation().organisation).toBe('Larkspur');
  writeFileSync(path, DESK.replace('organisation: Larkspur', 'organisation: Not confirmed'));
  await inUse.refresh();
  expect(inUse.organisation().organisation).toBe('Larkspur');
  writeFileSync(path, wanted);
  await inUse.refresh();
  expect(inUse.organisation().organisation).toBe('Larkspur Foods');
});
