import { type RoundEvent, type Round } from '../shared/approval/round.ts';
import { initial as served, type TicketState, type TicketEvent } from '../shared/ticket/ticket.ts';

/** A step of fulfilment, for one team; `after` another of the same request. */
export type Task = {
  name: string;
  team: string;
  /** Whose team it is, where that is another desk than the request's. */
  desk?: string;
  after?: string;
  undo?: string;
  done?: { by: string; at: Date };
};

/**
 * A service request (ITIL 4): something from the catalogue, approved where its item says so, then fulfilled. What it
 * has in common with every ticket that somebody is served by (talk, assignment, clocks, follow-up) is the incident's.
 */
export type Request = TicketState & {
  item: string;
  answers: Readonly<Record<string, string>>;
  tasks: readonly Task[];
  /** Whom its answers name: they have a part in it, and so no vote. */
  persons?: readonly string[];
  round?: Round;
  /** What came of making sure who asks, where the item has that done. */
  identity?: 'confirmed' | 'refused';
  /** A runner has done it. */
  automated?: true;
  /** It is being cancelled: its tasks take back what was done, and why. */
  undoing?: string;
};

export type RequestEvent =
  | TicketEvent
  | RoundEvent
  | { type: 'itemised'; item: string; answers: Record<string, string>; tasks: Task[]; persons?: string[] }
  | { type: 'preapproved' }
  | { type: 'asked'; text: string }
  | { type: 'taskDone'; name: string }
  | { type: 'runBegun'; runner: string; key: string }
  | { type: 'runFailed'; why: string }
  | { type: 'runDone' }
  | { type: 'identified' }
  | { type: 'unidentified'; why: string }
  | { type: 'undoing'; tasks: Task[]; why: string }
  | { type: 'undone' }
  | { type: 'resubmitted'; answers: Record<string, string>; text: string; persons?: string[] };

export const initial: Request = { ...served, item: '', answers: {}, tasks: [] };

/** What the states of fulfilment are called (itsm-rules §3.3). */
export const NAMES: Partial<Record<TicketState['status'], string>> = {
  new: 'approved',
  'in progress': 'in fulfilment',
  resolved: 'fulfilled',
};

export const nameOfStatus = ({ status, resolution }: Request): string =>
  status === 'resolved' && resolution && resolution.code !== 'fulfilled' ? resolution.code : (NAMES[status] ?? status);

export const excludedFrom = ({ requester, opener, persons = [] }: Request): string[] => [
  ...new Set([requester, opener, ...persons]),
];

export const isDecided = ({ status }: Request) => !['pending approval', 'rejected', 'expired'].includes(status);

export const openTasks = ({ tasks }: Request): Task[] => tasks.filter(({ done }) => !done);

/** Those whose turn it is: nothing that they come after is still open. */
export const readyTasks = (state: Request): Task[] =>
  openTasks(state).filter(({ after }) => !openTasks(state).some(({ name }) => name === after));
