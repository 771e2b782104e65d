import { opening } from '../../../src/domain/card.ts';
import { moreOf } from '../../shared/ticket/cards/index.ts';
import { type Incident } from '../incident.ts';
import { saying } from '../messages.ts';

export const more = moreOf<Incident>((state, number) => ({
  before: [opening('Merge', saying('merge', number))],
  after: [opening(MAJOR[state.major?.is ?? 'none'], saying('major', number))],
}));

const MAJOR = {
  none: 'Propose major incident',
  rejected: 'Propose major incident',
  demoted: 'Propose major incident',
  proposed: 'Accept major incident',
  accepted: 'Update major incident',
} as const;
