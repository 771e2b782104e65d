import { type Line } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { rolesOf } from '../../../src/domain/role.ts';
import { type verbs } from './commands.ts';

/** `admin who [@person]`: the roles of somebody, or everybody who has one. */
export function who(_: CommandOf<typeof verbs, 'admin who'>, { named, organisation, nameOf }: QueryContext): QueryPlan {
  const people = named.length > 0 ? named.map(({ email }) => email) : everybody(organisation);
  return {
    lists: [],
    answer: () => ({
      card: {
        title: 'Who may what',
        lines: people.map((email): Line => {
          const roles = rolesOf(organisation, { email, name: '', standing: 'insider' });
          const at = Object.entries(organisation.desks).flatMap(([desk, { teams }]) =>
            Object.entries(teams)
              .filter(([, { members, lead }]) => members.includes(email) || lead === email)
              .map(([team]) => `${desk}/${team}`),
          );
          return [
            { bold: nameOf(email) },
            ` (${email}): ${roles.join(', ')}${at.length > 0 ? ` of ${at.join(', ')}` : ''}`,
          ];
        }),
      },
    }),
  };
}

const everybody = ({ admins, auditors, desks, change }: QueryContext['organisation']) => [
  ...new Set([
    ...admins,
    ...auditors,
    ...(change?.managers ?? []),
    ...Object.values(desks).flatMap(({ teams }) =>
      Object.values(teams).flatMap(({ lead, members }) => [lead, ...members]),
    ),
  ]),
];
