import { type Connection } from 'mongoose';
import { evenly } from './load.ts';
import { quiet } from './quiet.ts';
import { slash } from './signed.ts';

/** The desk with an item that any of these may approve. */
export const votedOn = (desk: string, voters: readonly string[]): string =>
  desk
    .replace(
      '\nreminders:',
      '\n  - { when: { kind: request }, respond: 4h, resolve: 5d, calendar: always }\nreminders:',
    )
    .replace(
      '\ndesks:',
      `
catalogue:
  - key: access
    name: Access to the archive
    desk: it
    approval:
      - { name: Archivists, approvers: [${voters.join(', ')}], mode: any, within: 1d }
desks:`,
    );

/**
 * One vote on each of many requests, at an even rate: the p99 of a vote in ms, and how many requests no vote decided.
 * `askers` and `voters` are Slack ids.
 */
export async function votes(
  database: Connection,
  url: string,
  { askers, voters, seconds, rate }: { askers: string[]; voters: string[]; seconds: number; rate: number },
): Promise<{ p99: number; undecided: number }> {
  const asked = Array.from({ length: seconds * rate }, (_, index) =>
    slash(askers[index % askers.length]!, 'request access'),
  );
  await evenly(url, asked, rate);
  const records = database.collection('records');
  const open = { kind: 'request', 'state.status': 'pending approval' };
  const found = await records.find(open, { projection: { number: 1 } }).toArray();
  // The cards that ask for the votes are not part of a vote.
  await quiet(database);
  const prepared = found.map(({ number }, index) => slash(voters[index % voters.length]!, `approve ${String(number)}`));
  const times = await evenly(url, prepared, rate);
  const undecided = asked.length - found.length + (await records.countDocuments(open));
  return { p99: times[Math.floor(times.length * 0.99)]!, undecided };
}
