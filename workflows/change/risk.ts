import { type Level } from '../../src/domain/priority.ts';

export const RISKS = ['low', 'moderate', 'high'] as const;
export type RiskLevel = (typeof RISKS)[number];

/** How likely a change is to do harm: the level, and every reason for it with its points. */
export type Risk = { level: RiskLevel; score: number; reasons: readonly { points: number; why: string }[] };

export const OUTAGES = ['none', 'brief', 'partial', 'full'] as const;
export type Outage = (typeof OUTAGES)[number];

/** What is known of a change, and what whoever plans it has answered. */
export type RiskFacts = {
  impact: Level;
  probability: Level;
  /** From 1 to 4, of the most critical of its configuration items; undefined where the register knows none of them. */
  criticality?: number;
  items: number;
  outage?: Outage;
  /** Whether its way back was tried, and whether it was done before. */
  tested?: boolean;
  doneBefore?: boolean;
  /** In a maintenance window, or when its desk is closed. */
  offHours: boolean;
  /** Of its team; undefined with too few changes to say. */
  success?: number;
};

/** Impact (rows) × probability (columns): what people judge, beside what is counted. */
const JUDGED: Record<Level, Record<Level, RiskLevel>> = {
  high: { high: 'high', medium: 'high', low: 'moderate' },
  medium: { high: 'high', medium: 'moderate', low: 'low' },
  low: { high: 'moderate', medium: 'low', low: 'low' },
};

const CRITICAL = ['', 'low', 'medium', 'high', 'critical'];
const OUTAGE_POINTS: Record<Outage, number> = { none: 0, brief: 1, partial: 2, full: 3 };

/** The score and the judgement each give a level, and the higher one counts (itsm-rules §3.5). */
export function riskOf(facts: RiskFacts): Risk {
  const { impact, probability, criticality, items, outage, tested, doneBefore, offHours, success } = facts;
  const judged = JUDGED[impact][probability];
  const reasons = [
    criticality === undefined
      ? { points: 1, why: 'nothing of it is in the register' }
      : { points: criticality, why: `its criticality is ${CRITICAL[criticality] ?? 'critical'}` },
    { points: itemPoints(items), why: `${items} configuration item${items === 1 ? '' : 's'}` },
    { points: outage === undefined ? 0 : OUTAGE_POINTS[outage], why: `outage: ${outage ?? 'not said'}` },
    unsure(tested, 'the way back was tried', 'the way back was never tried', 'not said whether the way back was tried'),
    unsure(doneBefore, 'done before', 'never done before', 'not said whether it was done before'),
    offHours
      ? { points: 0, why: 'out of hours or in its window' }
      : { points: 2, why: 'while the desk works, and in no window' },
    historyOf(success),
  ];
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const counted: RiskLevel = score <= 5 ? 'low' : score <= 10 ? 'moderate' : 'high';
  return {
    level: higher(counted, judged),
    score,
    reasons: [...reasons, { points: 0, why: `judged: impact ${impact}, probability ${probability} is ${judged}` }],
  };
}

export const higher = (a: RiskLevel, b: RiskLevel): RiskLevel => (RISKS.indexOf(a) >= RISKS.indexOf(b) ? a : b);

const itemPoints = (items: number) => (items <= 1 ? 0 : items <= 3 ? 1 : items <= 9 ? 2 : 3);

/** What nobody answered is half as risky as the wrong answer. */
const unsure = (answer: boolean | undefined, yes: string, no: string, open: string) =>
  answer === undefined ? { points: 1, why: open } : answer ? { points: 0, why: yes } : { points: 2, why: no };

function historyOf(success: number | undefined) {
  if (success === undefined) return { points: 0, why: 'too few changes of the team to go by' };
  const points = success >= 0.9 ? 0 : success >= 0.75 ? 1 : success >= 0.5 ? 2 : 3;
  return { points, why: `${Math.round(success * 100)} % of the team's changes succeeded` };
}

export const OUTCOMES = ['successful', 'successful with issues', 'unsuccessful', 'backed out'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One change that was made: how it ended, and the priorities of incidents that it caused. */
export type Made = { outcome: Outcome; caused: readonly string[] };

const POINTS: Record<Outcome, number> = {
  successful: 3,
  'successful with issues': -2,
  unsuccessful: -5,
  'backed out': -5,
};
const CAUSED: Record<string, number> = { P1: -10, P2: -5, P3: -2 };
/** So many of a team's newest changes say how well it does. */
export const COUNTED = 20;

/** Those of them that have ended one way or another. */
export const madeOf = (states: readonly { outcome?: Outcome; caused?: readonly { priority: string }[] }[]): Made[] =>
  states.flatMap(({ outcome, caused = [] }) =>
    outcome ? [{ outcome, caused: caused.map(({ priority }) => priority) }] : [],
  );

/** Fewer than these say nothing about a team. */
const ENOUGH = 3;

/** How well a team's changes went: the sum of points (ServiceNow's change success score), and the share that succeeded. */
export function successOf(made: readonly Made[]): { count: number; score: number; share: number | undefined } {
  const score = made.reduce(
    (sum, { outcome, caused }) =>
      sum + POINTS[outcome] + caused.reduce((lost, priority) => lost + (CAUSED[priority] ?? 0), 0),
    0,
  );
  const well = made.filter(({ outcome, caused }) => outcome === 'successful' && caused.length === 0).length;
  return { count: made.length, score, share: made.length < ENOUGH ? undefined : well / made.length };
}
