import { type Ticket } from '../../../src/domain/record.ts';

/**
 * From when until when somebody is out, and who votes for them (workflows/absence); the newest of a person counts.
 * `here`: only the votes are somebody else's.
 */
export type Absence = Ticket & { from: Date; until: Date; delegate?: string; here?: true; over?: true };

export const isDuring = ({ from, until }: Absence, now: Date): boolean => from <= now && now < until;

export const isAway = (absence: Absence, now: Date): boolean => !absence.here && isDuring(absence, now);
