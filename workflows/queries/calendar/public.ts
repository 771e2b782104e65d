import { type verbs } from './commands.ts';

/** What buttons of any kind may ask of the calendar of changes. */
export type CalendarVerb = keyof typeof verbs;

export { agenda as agendaOf, agendaLists } from './agenda.ts';
