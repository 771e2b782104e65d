import { accept } from '../../../src/domain/workflow.ts';
import { linkMirrored as linked } from '../../shared/ticket/rules/link.ts';
import { isActive } from '../../shared/ticket/ticket.ts';
import { type IncidentEvent } from '../events.ts';
import { type Decide } from './decide.ts';
import { proposalOf } from './major.ts';

/** More children than this look like a major incident. */
const MANY_CHILDREN = 20;

/** The other end of a link. A major incident is proposed by itself and accepted by a person (itsm-rules §3.8). */
export const linkMirrored: Decide['link-mirrored'] = (state, command, context) => {
  const decision = linked(state, command, context);
  const children = state.children?.length ?? 0;
  const isMany = command.as === 'child' && children >= MANY_CHILDREN && !state.major && isActive(state);
  if (decision.is !== 'accepted' || !isMany) return decision;
  const why = `${children + 1} incidents are its children.`;
  return accept<IncidentEvent>(
    [...decision.events, { type: 'majorProposed', why }],
    [...decision.effects, ...proposalOf(state, why, context)],
    decision.answer,
  );
};
