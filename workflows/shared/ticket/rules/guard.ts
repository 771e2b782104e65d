import { type Card, wentOut } from '../../../../src/domain/card.ts';
import { type Effect } from '../../../../src/domain/record.ts';
import { isRequesterOf } from '../../../../src/domain/role.ts';
import { type Context, desk, everybody, person, post, requester } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import { type TicketState, isActive } from '../ticket.ts';
import { show, thread } from '../messages.ts';

/** Both cards show the state, so most decisions redraw both. */
export const refreshCards: Effect[] = [show('receipt', requester), show('triage', desk)];

/** The same, and the announcement where there is one. */
export const allCards = ({ announced }: Pick<TicketState, 'announced'>): Effect[] =>
  announced ? [...refreshCards, show('announcement', everybody)] : refreshCards;

/** Why an incident that is not being worked on refuses work; undefined for one that is. */
export function notActive(state: TicketState, { number }: Pick<Context, 'number'>): string | undefined {
  if (state.status === 'resolved') return `${number} is resolved; reopen it first.`;
  return isActive(state) ? undefined : `${number} is ${state.status}.`;
}

/** An accepted major incident belongs to those who run it (itsm-rules §3.2). */
export const isTheirsToEnd = (state: TicketState, { by }: Context): boolean =>
  state.major?.is !== 'accepted' || !isRequesterOf(by, state);

/** Nobody is told of their own act. */
export const toRequester = (state: TicketState, { by }: Pick<Context, 'by'>, card: Card): Effect[] =>
  by.email === state.requester ? [] : [post(thread('receipt'), card)];

/** Whether a parent at another desk speaks to a child that is confidential by now: its agents may not see it. */
export const isForeignParent = (
  { desk }: TicketState,
  from: string | undefined,
  { by, organisation }: Pick<Context, 'by' | 'organisation'>,
): boolean =>
  by.standing === 'bot' && from !== undefined && from !== desk && organisation.desks[desk]?.confidential === true;

/** What a public word is answered with: who reads it, and what. */
export function sentTo({ requester, followers = [] }: TicketState, text: string, { nameOf }: Context): string {
  const others = followers.length === 0 ? '' : ` and ${followers.length} more`;
  return wentOut(`${nameOf(requester)}${others}`, shortened(text.trim(), 300));
}

/** What a requester hears of an end or a beginning: that it was and by whom; in other words only where those are public. */
export const toldWithout = (line: string, told: string | undefined): Card =>
  told === undefined || told.trim() === ''
    ? { lines: [[line]] }
    : { lines: [[line]], quote: shortened(told.trim(), 1_500) };

/** What a parent tells its children; a confidential desk's words stay with it. */
export const together = (
  what: string,
  text: string,
  { desk }: TicketState,
  { number, organisation }: Context,
): string =>
  organisation.desks[desk]?.confidential
    ? `${what} with ${number}.`
    : `${what} with ${number}: ${shortened(text, 1_500)}`;

/** Those who follow it, and who reported it for somebody else, are told what the requester is told. */
export const toFollowers = (
  state: TicketState,
  { by }: Pick<Context, 'by'>,
  card: Card,
  digestLine: string,
): Effect[] =>
  [...new Set([...(state.followers ?? []), state.opener])]
    .filter(email => email !== by.email && email !== state.requester && email.includes('@'))
    .map(email => post(person(email), card, { digestLine }));
