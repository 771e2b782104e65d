import { type Evolve } from '../../src/domain/workflow.ts';
import { evolveTicket, linked, together } from '../shared/ticket/evolve.ts';
import { type Major } from '../shared/ticket/ticket.ts';
import { type IncidentEvent } from './events.ts';
import { type Incident } from './incident.ts';

export const evolve: Evolve<Incident, IncidentEvent> = {
  ...evolveTicket<Incident>(),
  merged: (state, { into }) => ({ ...state, mergedInto: into }),
  mergedIn: (state, { from, people }) =>
    linked({ ...state, followers: together(state.followers, people) }, { to: from, as: 'duplicate' }),
  majorProposed: (state, { by, at, why }) => ({ ...state, major: { is: 'proposed', by, at, why } }),
  majorAccepted: (state, { by, at, impact, everyMs, announced }) => ({
    ...state,
    ...(announced ? { announced: true as const } : {}),
    major: {
      ...(state.major ?? { why: impact }),
      is: 'accepted',
      by,
      at,
      impact,
      everyMs,
      lead: by,
      asked: 0,
    },
  }),
  majorRejected: (state, { by, at, why }) => ({ ...state, major: { is: 'rejected', by, at, why } }),
  majorDemoted: ({ announced: _, ...state }, { by, at, why }) => majored(state, { is: 'demoted', by, at, why }),
  majorUpdated: (state, { by, at, text }) =>
    majored(state, { updates: [...(state.major?.updates ?? []), { at, by, text }].slice(-UPDATES_KEPT), asked: 0 }),
  majorStaffed: (state, { role, who }) =>
    majored(state, role === 'lead' ? { lead: who } : { roles: { ...state.major?.roles, [role]: who } }),
  majorAsked: state => majored(state, { asked: (state.major?.asked ?? 0) + 1 }),
  majorReviewed: (state, { by, at, text }) => majored(state, { review: { by, at, text } }),
  pinned: (state, { text, saidAt, author, link }) =>
    majored(state, {
      pins: [
        ...(state.major?.pins ?? []),
        { at: saidAt, by: author, text, ...(link === undefined ? {} : { link }) },
      ].slice(-UPDATES_KEPT),
    }),
};

/** Older ones stay in the trail. */
const UPDATES_KEPT = 100;

const majored = (state: Incident, change: Partial<Major>): Incident =>
  state.major ? { ...state, major: { ...state.major, ...change } } : state;
