import { isVip, teamOf, type Organisation } from '../../../src/domain/desk.ts';
import { type Mate } from '../../../src/domain/workflow.ts';

/** What routing goes by. `category` is what somebody chose: what the text sounds like never decides. */
export type Routed = { category?: string | undefined; ci?: string | undefined; requester: string };

/** The team that gets a ticket: the desk's rules first, then its category, then the default team. */
export function teamForTicket(organisation: Organisation, desk: string, ticket: Routed): string {
  const department = organisation.desks[desk];
  const facts = {
    category: ticket.category,
    ci: ticket.ci?.toLowerCase(),
    department: organisation.people.find(({ email }) => email === ticket.requester)?.department,
    vip: isVip(organisation, ticket.requester),
  };
  const rule = department?.routing.find(({ when }) =>
    Object.entries(when).every(([name, wanted]) => {
      const value = name === 'ci' && typeof wanted === 'string' ? wanted.toLowerCase() : wanted;
      return value === undefined || facts[name as keyof typeof facts] === value;
    }),
  );
  const category = department?.categories.find(({ key }) => key === ticket.category);
  return rule?.team ?? category?.team ?? department?.['default-team'] ?? '';
}

/** The next in turn who is here and below the team's quota; nobody is better than somebody who cannot. */
export function nextInTurn(
  organisation: Organisation,
  { desk, team }: { desk: string; team: string },
  crew: readonly Mate[],
  turn: number,
): Mate | undefined {
  const quota = teamOf(organisation, desk, team)?.quota ?? Infinity;
  const start = crew.length === 0 ? 0 : (turn - 1 + crew.length) % crew.length;
  return [...crew.slice(start), ...crew.slice(0, start)].find(({ away, load }) => !away && load < quota);
}
