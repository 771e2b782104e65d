import { z } from 'zod';
import { text, type Verbs } from '../../src/domain/command.ts';

const words = z.string().max(80, 'That is too long: 80 characters at most, please.').optional();
export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;
const criticality = z.enum(CRITICALITIES, { error: `Criticality is one of: ${CRITICALITIES.join(', ')}.` }).optional();
export const RELATIONS = ['depends on', 'runs on', 'part of', 'connected to'] as const;

/** What a change needs to know of the things it touches: what they are, how much they matter, what hangs together. */
export const verbs = {
  'ci add': {
    who: 'agent or admin',
    does: 'starts',
    shape: z.object({ text, type: words, criticality, desk: words }),
    usage: 'ci add NAME [type=] [criticality=low | medium | high | critical]',
    help: 'put a configuration item into the register',
  },
  'ci set': {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, type: words, criticality }),
    usage: 'ci set NUMBER [type=] [criticality=]',
    help: 'change a configuration item',
  },
  'ci relate': {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({
      text,
      to: words,
      as: z.enum(RELATIONS, { error: `A relation is one of: ${RELATIONS.join(', ')}.` }).optional(),
    }),
    usage: 'ci relate NUMBER to=NAME [as="depends on"]',
    help: 'say what belongs together',
  },
  'ci unrelate': {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, to: words }),
    usage: 'ci unrelate NUMBER to=NAME',
    help: 'take a relation away',
  },
  'ci retire': {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text }),
    usage: 'ci retire NUMBER',
    help: 'take a configuration item out of use',
  },
} as const satisfies Verbs;
