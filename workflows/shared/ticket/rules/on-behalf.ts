import { desksOf } from '../../../../src/domain/role.ts';
import { type CommandContext } from '../../../../src/domain/workflow.ts';

/** Why somebody may not report for somebody else: agents may, and managers for their people (itsm-rules §4.3). */
export function notFor(
  command: { verb: string; for?: string | undefined },
  { by, named, organisation }: CommandContext,
): string | undefined {
  if (command.for === undefined) return undefined;
  const [whom] = named;
  if (!whom) return `I don't know whom you mean; mention the person: ${command.verb} for=@person …`;
  const isManager = organisation.people.some(({ email, manager }) => email === whom.email && manager === by.email);
  return whom.email === by.email || isManager || desksOf(organisation, by).length > 0
    ? undefined
    : `Only agents and ${whom.name}'s manager can ${command.verb} for ${whom.name}.`;
}
