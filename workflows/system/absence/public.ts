export { isAway, type Absence } from './absence.ts';
