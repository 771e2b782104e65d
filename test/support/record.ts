import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** `RECORD=1 npm test -- FILE`: writes what the bot says today into the test, to be read before it is committed. */
export function record(before: string, lines: readonly string[]) {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('a transcript is recorded inside a test only');
  const source = readFileSync(testPath, 'utf8');
  const indent = /\n( +)\S/.exec(before)?.[1] ?? '  ';
  const escaped = lines.map(line => line.replaceAll('`', '\\`'));
  const after = `\n${escaped.map(line => indent + line).join('\n')}\n${before.split('\n').at(-1) ?? ''}`;
  if (!source.includes(before)) throw new Error('the transcript was not found in the test as it was played');
  writeFileSync(
    testPath,
    source.replace(before, () => after),
  );
}
