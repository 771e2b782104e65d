import { z } from 'zod';
import { say } from '../../src/domain/card.ts';
import { text, type Verbs } from '../../src/domain/command.ts';
import { calendarOf, deskOf, promises } from '../../src/domain/desk.ts';
import { compose, type Piece } from '../../src/domain/piece.ts';
import { accept, ask, defineWorkflow, messages, refuse } from '../../src/domain/workflow.ts';
import { approvalPiece } from '../../workflows/shared/approval/piece.ts';
import { levelBy } from '../../workflows/shared/approval/policy.ts';
import { type Round } from '../../workflows/shared/approval/round.ts';
import { opened, type VotingEvent } from '../../workflows/shared/approval/voting.ts';
import { jsonOf, line, type Look } from '../../workflows/shared/ticket/cards/index.ts';
import { type TicketEvent } from '../../workflows/shared/ticket/events.ts';
import { oneText } from '../../workflows/shared/ticket/forms.ts';
import { clocks, listing } from '../../workflows/shared/ticket/listing.ts';
import { ticketPiece } from '../../workflows/shared/ticket/piece.ts';
import { refreshCards, toRequester } from '../../workflows/shared/ticket/rules/guard.ts';
import { initial, type TicketState } from '../../workflows/shared/ticket/ticket.ts';

/** A kind that nobody needs, made as docs/develop/add-a-workflow.md teaches: a ticket whose plan is voted on. */
type Probe = TicketState & { plan?: string; round?: Round; asked?: readonly string[] };
type ProbeEvent = { type: 'planProposed'; plan: string };

const verbs = {
  probe: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text }),
    usage: 'probe text',
    help: 'have it looked into',
  },
  plan: { who: 'agent', does: 'changes', shape: z.object({ text }), usage: 'plan NUMBER text', help: 'propose a plan' },
} as const satisfies Verbs;

const { thread, saying } = messages<'receipt' | 'triage', keyof typeof verbs | 'reply'>();

const own: Piece<Probe, typeof verbs, ProbeEvent, ProbeEvent | TicketEvent | VotingEvent> = {
  verbs,
  decide: {
    probe(_, command, { organisation, by, where, number }) {
      if (command.text === '') return refuse('Say what is to be looked into.');
      const promised = promises(organisation, { kind: 'incident', priority: 'P3', desk: 'it', vip: false });
      const facts = { title: command.text, text: command.text, requester: by.email, desk: 'it', team: 'service-desk' };
      const levels = { impact: 'medium', urgency: 'medium', priority: 'P3', origin: where.platform } as const;
      return accept([{ type: 'opened', ...facts, ...levels, promised }], refreshCards, say(`${number} is open.`));
    },
    plan(state, command, context) {
      const { number, by, organisation } = context;
      if (command.text === '')
        return ask(oneText(`Plan ${number}`, saying('plan', number), 'Propose', 'What is done?'));
      const excluded = [state.requester, by.email];
      const level = levelBy(
        { approvers: ['mona@larkspur.example'], mode: 'any', within: '1d' },
        { ...state, excluded },
        organisation,
      );
      const { events, effects } = opened([level], state, excluded, context);
      return accept(
        [{ type: 'planProposed', plan: command.text }, ...events],
        [...refreshCards, ...effects],
        say(`The plan of ${number} is voted on.`),
      );
    },
  },
  evolve: { planProposed: (state, { plan }) => ({ ...state, plan }) },
};

const votes = approvalPiece<Probe>({
  what: ({ plan = '' }) => plan,
  excluded: ({ requester }) => [requester],
  cards: refreshCards,
  asksIn: thread('receipt'),
  answering: number => saying('reply', number),
  hours: ({ desk }, organisation) => calendarOf(organisation, deskOf(organisation, desk).calendar),
  ended: (state, end, why, context) =>
    toRequester(state, context, say(end === 'roundApproved' ? `The plan of ${context.number} is approved.` : why)),
});

const look: Look<Probe> = {
  status: ({ status }) => status,
  solved: 'says it is done',
  mayConfirm: () => true,
  facts: ({ state: { plan } }) => (plan === undefined ? [] : [{ label: 'Plan', value: plan }]),
};

export const probe = defineWorkflow('probe', 'PRO', {
  initial,
  ...compose(compose(ticketPiece(look), votes), own),
  listing,
  clocks,
  json: jsonOf('probe'),
  line,
});
