import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BrokenDeskFile, readDesk } from './desk.ts';
import { withGrants, type Grant } from './domain/grants.ts';
import { type Organisation } from './domain/organisation.ts';
import { type Loaded, type Ticket } from './domain/record.ts';
import { type Records } from './domain/records.ts';
import { type DeskFileChange } from './domain/workflow.ts';

/** The desk file's text, and what it says. */
export type DeskText = { path: string; text: string; organisation: Organisation };

export type DeskInUse = ReturnType<typeof deskInUse>;

const MOST = 1_000;

/** As workflows/admin decides it; what is not confirmed is not open. */
type Proposal = Ticket & { grant?: Grant; file?: string; decidedAt?: Date };

/** The organisation as it is now: the desk file, and what admins granted and reloaded since (workflows/admin). */
export function deskInUse({ file, records, now }: { file: DeskText; records: Records; now: () => Date }) {
  let used = file;
  let current = file.organisation;
  let known = '';

  return {
    organisation: () => current,

    change(): DeskFileChange {
      const { text, problems } = read(file.path, now());
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
      const found = await records.find({
        sight: 'everything',
        kind: 'proposal',
        among: 'open',
        order: 'newest',
        limit: MOST,
      });
      const state = found.map(({ number, version }) => `${number}.${version}`).join();
      if (state === known) return;
      const proposals = (found as Loaded<Proposal>[]).toSorted(inOrder).map(({ state: decided }) => decided);
      const wanted = proposals.findLast(proposal => proposal.file !== undefined)?.file;
      if (wanted !== undefined && wanted !== versionOf(used.text)) {
        const { text, organisation } = read(file.path, now());
        if (organisation && versionOf(text) === wanted) used = { path: file.path, text, organisation };
      }
      current = withGrants(
        used.organisation,
        proposals.flatMap(({ grant }) => grant ?? []),
      );
      known = state;
    },
  };
}

function read(path: string, now: Date): { text: string; problems: readonly string[]; organisation?: Organisation } {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, problems: [], organisation: readDesk(text, path, now) };
  } catch (error) {
    if (error instanceof BrokenDeskFile) return { text: '', problems: error.problems };
    return { text: '', problems: ['it cannot be read.'] };
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
