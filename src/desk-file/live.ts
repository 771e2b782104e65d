import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BrokenDeskFile, readDesk } from './load.ts';
import { type Directory } from '../domain/directory.ts';
import { vouchedBy, withAliases, withGrants, type Grant, type Vouch } from '../domain/grants.ts';
import { type Organisation } from '../domain/desk.ts';
import { NOBODY_VOUCHED, type Vouched } from '../domain/person.ts';
import { type Loaded, type Ticket } from '../domain/record.ts';
import { type Records } from '../domain/records.ts';
import { type DeskFileChange } from '../domain/workflow.ts';

/** The desk file's text, and what it says. */
export type DeskText = { path: string; text: string; organisation: Organisation };

/** Far more than an organisation ever grants: a revocation that fell out of sight would be undone. */
const MAX_PROPOSALS = 100_000;

/** As workflows/admin decides it; what is not confirmed is not open. */
type Proposal = Ticket & { grant?: Grant; file?: string; vouch?: Vouch; decidedAt?: Date };

/** The organisation as it is now: the desk file, and what admins granted and reloaded since (workflows/admin). */
export function deskInUse({
  file,
  records,
  directory,
  now,
  kind,
  onChange,
}: {
  file: DeskText;
  records: Records;
  directory: Pick<Directory, 'aliases'>;
  now: () => Date;
  /** The kind of record by which the desk itself is changed. */
  kind: string;
  /** Told of the desk whenever another one is in use. */
  onChange?: (organisation: Organisation) => void;
}) {
  let used = file;
  let current = file.organisation;
  /** How many proposals are confirmed: none is ever taken back, so more of them is all that can change. */
  let known = -1;
  let grants: readonly Grant[] = [];
  let vouched: Vouched = NOBODY_VOUCHED;
  let aliases: ReadonlyMap<string, string> = new Map();
  let wanted: string | undefined;

  return {
    organisation: () => current,
    /** What admins said of accounts; the same object until they say more. */
    vouched: () => vouched,

    change(): DeskFileChange {
      const text = onDisk(file.path) ?? '';
      const { problems } = read(text, file.path, now());
      const [before, after] = [linesOf(used.text), linesOf(text)];
      return {
        version: versionOf(text),
        gone: before.filter(line => !after.includes(line)),
        come: after.filter(line => !before.includes(line)),
        problems,
      };
    },

    /** Every replica looks for itself: what one of them confirmed holds for all within a moment. */
    async refresh(): Promise<void> {
      const confirmed = { sight: 'everything', kind, among: 'open' } as const;
      const count = await records.count(confirmed);
      const isNew = count !== known;
      if (isNew) {
        const found = (await records.find({
          ...confirmed,
          order: 'newest',
          limit: MAX_PROPOSALS,
        })) as Loaded<Proposal>[];
        const proposals = found.toSorted(inOrder).map(({ state }) => state);
        grants = proposals.flatMap(({ grant }) => grant ?? []);
        vouched = vouchedBy(proposals.flatMap(({ vouch }) => vouch ?? []));
        wanted = proposals.findLast(({ file: version }) => version !== undefined)?.file;
        known = count;
      }
      // Where each replica has a file of its own, it may come a while after it was confirmed.
      const come = wanted !== undefined && wanted !== versionOf(used.text) ? taken(wanted) : undefined;
      if (come) used = come;
      const named = new Map(await directory.aliases());
      const isRenamed = named.size !== aliases.size;
      aliases = named;
      if (!isNew && !come && !isRenamed) return;
      current = withAliases(withGrants(used.organisation, grants), aliases);
      onChange?.(current);
    },
  };

  function taken(version: string): DeskText | undefined {
    const text = onDisk(file.path);
    if (text === undefined || versionOf(text) !== version) return undefined;
    const { organisation } = read(text, file.path, now());
    return organisation && { path: file.path, text, organisation };
  }
}

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function read(text: string, path: string, now: Date): { problems: readonly string[]; organisation?: Organisation } {
  try {
    return { problems: [], organisation: readDesk(text, path, now) };
  } catch (error) {
    return { problems: error instanceof BrokenDeskFile ? error.problems : ['it cannot be read.'] };
  }
}

const inOrder = (a: Loaded<Proposal>, b: Loaded<Proposal>) =>
  (a.state.decidedAt?.getTime() ?? 0) - (b.state.decidedAt?.getTime() ?? 0) || numberOf(a) - numberOf(b);
const numberOf = ({ number }: Loaded<Proposal>) => Number(number.split('-')[1]);

const versionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line.trim() !== '' && !line.trim().startsWith('#'));
