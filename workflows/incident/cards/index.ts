import { jsonOf, receiptOf, triageOf, type Look } from '../../shared/ticket/cards/index.ts';
import { type Incident } from '../incident.ts';

const look: Look<Incident> = {
  status: ({ status, holdReason }, on) =>
    on === 'triage' && holdReason !== undefined ? `${status}: ${holdReason}` : status,
  solved: 'says it is solved',
  mayConfirm: () => true,
  facts: () => [],
};

export const receipt = receiptOf(look);
export const triage = triageOf(look);
export const json = jsonOf('incident');
export { line, resolution, survey, timeline } from '../../shared/ticket/cards/index.ts';
export { announcement, room } from './major.ts';
export { more } from './more.ts';
