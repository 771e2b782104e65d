import { cut } from '../../../../src/domain/text.ts';
import { after } from '../../../../src/time/calendar.ts';
import { type Card, opening, say } from '../../../../src/domain/card.ts';
import { duration } from '../../../../src/time/duration.ts';
import { calendarOf, deskOf, type Organisation, teamOf } from '../../../../src/domain/desk.ts';
import { accept, person, post, refuse, requester } from '../../../../src/domain/workflow.ts';
import { type TicketState } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { show, saying } from '../messages.ts';

/** Asked after the close, and only where the answer says something about the desk (itsm-rules §3.8). */
export const isSurveyed = (state: TicketState, organisation: Organisation): boolean =>
  organisation.survey !== undefined &&
  state.status === 'resolved' &&
  state.resolution?.by !== state.requester &&
  state.parent === undefined &&
  state.mergedInto === undefined;

const RATE_AGAIN_MS = 86_400_000;

export const rate: Decide['rate'] = (state, { text }, context) => {
  const { number, by, now, organisation } = context;
  const { survey } = organisation;
  const digit = /^[1-5](?=\s|$)/.exec(text.trim())?.[0];
  const comment = text.trim().slice(1).trim();
  if (state.status !== 'closed' || !state.closedAt)
    return refuse(`${number} is ${state.status}; it can be rated when it is closed.`);
  if (!survey) return refuse('This desk does not ask for ratings.');
  if (state.resolution?.by === by.email) return refuse(`You solved ${number} yourself, so there is nothing to rate.`);
  if (digit === undefined) return refuse(`Say a number from 1 (bad) to 5 (good): rate ${number} 4.`);
  const until = after(
    calendarOf(organisation, deskOf(organisation, state.desk).calendar),
    state.closedAt,
    duration(survey.expires),
  );
  if (!state.rating && now > until) return refuse(`${number} was closed too long ago to be rated.`);
  if (state.rating && now.getTime() - state.rating.at.getTime() > RATE_AGAIN_MS)
    return refuse(`You rated ${number} with ${state.rating.score}; a rating can be changed for a day.`);
  const score = Number(digit);
  const lead = teamOf(organisation, state.desk, state.team)?.lead;
  const isLow = score <= survey.low && lead !== undefined;
  const card: Card = {
    lines: [[{ bold: by.name }, ` rated ${number} with ${score} of 5: ${state.title}`]],
    ...(comment === '' ? {} : { quote: cut(comment, 1_500) }),
    buttons: [opening('Open a follow-up', saying('reopen', number))],
  };
  return accept(
    [{ type: 'rated', score, text: comment.trim() }],
    [show('survey', requester), ...(isLow ? [post(person(lead), card)] : [])],
    say(`Thank you: ${score} of 5 for ${number}.`),
  );
};
