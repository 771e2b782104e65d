import { type Organisation } from './organisation.ts';
import { type Person } from './person.ts';

export type Role = 'employee' | 'agent' | 'lead' | 'approver' | 'change manager' | 'admin' | 'auditor';

/** Who may say a verb. The bot checks it for words, buttons, forms and timers alike, before any rule is asked. */
export type Who = 'everyone' | 'agent' | 'requester' | 'requester or agent' | 'bot';

/** What a record says about who is who for it. */
export type Parties = { desk: string; requester: string; opener: string };

export function rolesOf(organisation: Organisation, { email, standing }: Person): Role[] {
  if (standing !== 'insider') return [];
  const teams = Object.values(organisation.desks).flatMap(desk => Object.values(desk.teams));
  const has: [Role, boolean][] = [
    ['employee', true],
    ['agent', teams.some(team => team.members.includes(email) || team.lead === email)],
    ['lead', teams.some(team => team.lead === email)],
    ['approver', Object.values(organisation.change?.boards ?? {}).some(board => board.members.includes(email))],
    ['change manager', organisation.change?.managers.includes(email) ?? false],
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

/** Whether a person may know that the record exists. */
export const maySee = (organisation: Organisation, person: Person, parties: Parties): boolean =>
  person.standing === 'bot' ||
  (person.standing === 'insider' && (isRequesterOf(person, parties) || isAgentFor(organisation, person, parties)));

export function maySay(organisation: Organisation, who: Who, person: Person, parties: Parties | undefined): boolean {
  if (person.standing === 'bot') return true;
  if (person.standing === 'outsider' || who === 'bot') return false;
  if (who === 'everyone') return true;
  if (!parties) return who !== 'agent' || desksOf(organisation, person).length > 0;
  const agent = isAgentFor(organisation, person, parties);
  const requester = isRequesterOf(person, parties);
  return { agent, requester, 'requester or agent': agent || requester }[who];
}
