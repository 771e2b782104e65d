import { isChangeManager } from '../../../src/domain/role.ts';
import { type Context } from '../../../src/domain/workflow.ts';
import { type Change } from '../change.ts';

export const notYours = (number: string): string =>
  `Only those who plan and make ${number}, its team and change managers do that.`;

/** Whose change it is: who planned or makes it, the team's people, change managers and admins. */
export function mayPlan(
  { requester, assignee, desk, team }: Pick<Change, 'requester' | 'assignee' | 'desk' | 'team'>,
  { by, organisation }: Pick<Context, 'by' | 'organisation'>,
): boolean {
  const own = organisation.desks[desk]?.teams[team];
  return (
    by.email === requester ||
    by.email === assignee ||
    (own?.members.includes(by.email) ?? false) ||
    own?.lead === by.email ||
    isChangeManager(organisation, by) ||
    organisation.admins.includes(by.email)
  );
}
