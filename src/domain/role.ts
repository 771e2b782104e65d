import { type Organisation } from './desk.ts';
import { type Person } from './person.ts';

export type Role = 'employee' | 'agent' | 'lead' | 'approver' | 'change manager' | 'admin' | 'auditor';

/** Who may say a verb. The bot checks it for words, buttons, forms and timers alike, before any rule is asked. */
export type Who =
  | 'everyone'
  | 'agent'
  | 'agent or admin'
  | 'any agent'
  | 'agent or manager'
  | 'change staff'
  | 'change reader'
  | 'manager'
  | 'requester'
  | 'requester or agent'
  | 'involved'
  | 'admin'
  | 'bot';

/**
 * What somebody is to a record, or without one, to the desk as a whole. `manager`: a change manager, to changes;
 * `board`: a member of a board that decides about them; `colleague`: an agent of whatever desk.
 */
export type Relation =
  'insider' | 'requester' | 'follower' | 'approver' | 'agent' | 'admin' | 'manager' | 'board' | 'colleague';

/**
 * Who may do what (itsm-rules §4.3), for every way in. What a rule adds (its own window, its lead, its author) it says
 * in its own words; nobody gets past this table first.
 */
export const MATRIX: Readonly<Record<Who, readonly Relation[]>> = {
  everyone: ['insider'],
  agent: ['agent'],
  'agent or admin': ['agent', 'admin'],
  /** Of another desk too, as far as the rule lets them. */
  'any agent': ['agent', 'admin', 'colleague'],
  'agent or manager': ['agent', 'admin', 'manager'],
  'change staff': ['agent', 'admin', 'manager', 'board'],
  /** Whoever sees a change, those who vote on it included. */
  'change reader': ['follower', 'approver', 'agent', 'admin', 'manager', 'board'],
  manager: ['manager'],
  requester: ['requester'],
  'requester or agent': ['requester', 'agent'],
  involved: ['requester', 'follower', 'agent'],
  admin: ['admin'],
  bot: [],
};

/** Who may know that a record exists, and read it. */
export const READERS: readonly Relation[] = ['requester', 'follower', 'approver', 'agent', 'admin', 'manager'];

/** What a record says about who is who for it. */
export type Parties = {
  desk: string;
  requester: string;
  opener: string;
  followers?: readonly string[];
  approvers?: readonly string[];
  /** Change managers read it and decide about it: a change. */
  governed?: true;
};

export function rolesOf(organisation: Organisation, person: Person): Role[] {
  const { email, standing } = person;
  if (standing !== 'insider') return [];
  const teams = Object.values(organisation.desks).flatMap(desk => Object.values(desk.teams));
  const has: [Role, boolean][] = [
    ['employee', true],
    ['agent', teams.some(team => team.members.includes(email) || team.lead === email)],
    ['lead', teams.some(team => team.lead === email)],
    ['approver', isOnBoard(organisation, person)],
    ['change manager', isChangeManager(organisation, person)],
    ['admin', organisation.admins.includes(email)],
    ['auditor', organisation.auditors.includes(email)],
  ];
  return has.filter(([, holds]) => holds).map(([role]) => role);
}

/** The desks whose tickets this person works on. */
export const desksOf = (organisation: Organisation, { email, standing }: Person): string[] =>
  standing === 'insider' ? Object.keys(organisation.desks).filter(desk => worksAt(organisation, email, desk)) : [];

export const worksAt = (organisation: Organisation, email: string, desk: string): boolean =>
  Object.values(organisation.desks[desk]?.teams ?? {}).some(
    team => team.members.includes(email) || team.lead === email,
  );

export const isAgentFor = (organisation: Organisation, person: Person, { desk }: Parties): boolean =>
  person.standing === 'insider' && worksAt(organisation, person.email, desk);

export const isRequesterOf = ({ email }: Person, { requester, opener }: Parties): boolean =>
  email === requester || email === opener;

/** Whether somebody speaks as the one who needs it: an agent who reported it for somebody speaks for the desk. */
export const speaksAsRequester = (organisation: Organisation, person: Person, parties: Parties): boolean =>
  person.email === parties.requester || (isRequesterOf(person, parties) && !isAgentFor(organisation, person, parties));

export const isFollowerOf = ({ email }: Person, { followers = [] }: Parties): boolean => followers.includes(email);

/** An admin has no part in a confidential desk's tickets. */
export function relationsTo(organisation: Organisation, person: Person, parties: Parties | undefined): Relation[] {
  if (person.standing !== 'insider') return [];
  const isAdmin = organisation.admins.includes(person.email);
  const has: [Relation, boolean][] = [
    ['insider', true],
    ['requester', parties === undefined || isRequesterOf(person, parties)],
    ['approver', parties?.approvers?.includes(person.email) ?? false],
    ['follower', parties !== undefined && isFollowerOf(person, parties)],
    ['agent', parties ? isAgentFor(organisation, person, parties) : desksOf(organisation, person).length > 0],
    ['colleague', desksOf(organisation, person).length > 0],
    ['admin', isAdmin && !(parties && organisation.desks[parties.desk]?.confidential)],
    ['manager', (!parties || parties.governed === true) && isChangeManager(organisation, person)],
    ['board', !parties && isOnBoard(organisation, person)],
  ];
  return has.filter(([, holds]) => holds).map(([relation]) => relation);
}

export const isChangeManager = ({ change }: Organisation, { email, standing }: Person): boolean =>
  standing === 'insider' && (change?.managers.includes(email) ?? false);

const isOnBoard = ({ change }: Organisation, { email }: Person): boolean =>
  Object.values(change?.boards ?? {}).some(({ members }) => members.includes(email));

export const maySee = (organisation: Organisation, person: Person, parties: Parties): boolean =>
  person.standing === 'bot' || relationsTo(organisation, person, parties).some(relation => READERS.includes(relation));

export const maySay = (organisation: Organisation, who: Who, person: Person, parties: Parties | undefined): boolean =>
  person.standing === 'bot' ||
  relationsTo(organisation, person, parties).some(relation => MATRIX[who].includes(relation));

/** The desks whose lists a person may read: their own, and for an admin every one that is not confidential. */
export const desksSeenBy = (organisation: Organisation, person: Person): string[] => {
  const own = desksOf(organisation, person);
  if (person.standing !== 'insider' || !organisation.admins.includes(person.email)) return own;
  const open = Object.keys(organisation.desks).filter(desk => !organisation.desks[desk]?.confidential);
  return [...new Set([...own, ...open])];
};
