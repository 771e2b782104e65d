export const LEVELS = ['high', 'medium', 'low'] as const;
export type Level = (typeof LEVELS)[number];
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Impact (rows) × urgency (columns). */
export type PriorityMatrix = Record<Level, Record<Level, Priority>>;

/** What everything from the catalogue has: nobody's work stands still, and it is not to wait for long. */
export const REQUESTED = { impact: 'low', urgency: 'medium' } as const;

/** Priority is derived, never set by hand (ITIL 4; itsm-rules §3.1). */
export const priorityOf = (matrix: PriorityMatrix, impact: Level, urgency: Level): Priority => matrix[impact][urgency];
