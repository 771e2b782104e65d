import { type Organisation } from './desk.ts';
import { type MissingFact, type Vouched } from './person.ts';

export const GRANTABLE = ['agent', 'admin', 'auditor', 'change manager'] as const;
export type Grantable = (typeof GRANTABLE)[number];

/** A role given to or taken from somebody besides the desk file. `desk` and `team` are for agents. */
export type Grant = { who: string; role: Grantable; desk?: string; team?: string; is: 'given' | 'taken' };

/** An account that an admin vouches for, under which address; `all`: nobody is asked for those facts any more. */
export type Vouch = { account: string; address?: string; facts: readonly MissingFact[]; all?: true };

export const vouchedBy = (vouches: readonly Vouch[]): Vouched => ({
  accounts: new Map(vouches.flatMap(({ account, address }) => (address === undefined ? [] : [[account, address]]))),
  waived: new Set(vouches.flatMap(({ facts, all }) => (all ? facts : []))),
});

/** With every alias of somebody as the address under which the store knows them: records and roles go by that one. */
export function withAliases(organisation: Organisation, aliases: ReadonlyMap<string, string>): Organisation {
  if (aliases.size === 0) return organisation;
  const { compiled, windows, frozen, ...file } = organisation;
  return { ...(renamed(file, aliases) as typeof file), compiled, windows, frozen };
}

function renamed(value: unknown, aliases: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return aliases.get(value) ?? value;
  if (Array.isArray(value)) return value.map(part => renamed(part, aliases));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, aliases)]));
}

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
