import { type Organisation } from './organisation.ts';

export const GRANTABLE = ['agent', 'admin', 'auditor', 'change manager'] as const;
export type Grantable = (typeof GRANTABLE)[number];

/** A role given to or taken from somebody besides the desk file. `desk` and `team` are for agents. */
export type Grant = { who: string; role: Grantable; desk?: string; team?: string; is: 'given' | 'taken' };

/** The organisation as it is with what admins granted and revoked, in their order. */
export const withGrants = (organisation: Organisation, grants: readonly Grant[]): Organisation =>
  grants.reduce(applied, organisation);

export function holds(organisation: Organisation, { who, role, desk, team }: Omit<Grant, 'is'>): boolean {
  if (role === 'admin') return organisation.admins.includes(who);
  if (role === 'auditor') return organisation.auditors.includes(who);
  if (role === 'change manager') return organisation.change?.managers.includes(who) ?? false;
  return organisation.desks[desk ?? '']?.teams[team ?? '']?.members.includes(who) ?? false;
}

function applied(organisation: Organisation, { who, role, desk = '', team = '', is }: Grant): Organisation {
  const edited = (people: readonly string[]) => {
    const others = people.filter(email => email !== who);
    return is === 'given' ? [...others, who] : others;
  };
  if (role === 'auditor') return { ...organisation, auditors: edited(organisation.auditors) };
  if (role === 'admin') {
    const admins = edited(organisation.admins);
    // The last admin stays: without one nobody could ever change that again.
    return admins.length === 0 ? organisation : { ...organisation, admins };
  }
  if (role === 'change manager')
    return organisation.change
      ? { ...organisation, change: { ...organisation.change, managers: edited(organisation.change.managers) } }
      : organisation;
  const department = organisation.desks[desk];
  const known = department?.teams[team];
  if (!department || !known) return organisation;
  const teams = { ...department.teams, [team]: { ...known, members: edited(known.members) } };
  return { ...organisation, desks: { ...organisation.desks, [desk]: { ...department, teams } } };
}
