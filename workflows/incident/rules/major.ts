import { cut } from '../../../src/domain/text.ts';
import { opening, say } from '../../../src/domain/card.ts';
import { duration, inWords } from '../../../src/time/duration.ts';
import { leadOf, type Organisation } from '../../../src/domain/desk.ts';
import { desksOf } from '../../../src/domain/role.ts';
import { type Priority } from '../../../src/domain/priority.ts';
import { type Effect, type Timer } from '../../../src/domain/record.ts';
import {
  accept,
  ask,
  type Context,
  type Decision,
  desk,
  everybody,
  person,
  post,
  refuse,
} from '../../../src/domain/workflow.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import * as forms from '../forms.ts';
import { isActive, isOver, type Major } from '../../shared/ticket/ticket.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';
import { type Decide } from './decide.ts';
import {
  allCards,
  refreshCards,
  notActive,
  sentTo,
  toFollowers,
  toRequester,
} from '../../shared/ticket/rules/guard.ts';
import { show, thread, saying } from '../messages.ts';

/** How often a major incident is reported on when nobody says otherwise (Dispatch: per-priority reminders). */
const EVERY: Record<Priority, string> = { P1: '30m', P2: '1h', P3: '2h', P4: '4h', P5: '4h' };
/** From so many unanswered questions on, the team's lead is asked too. */
const LEAD_AFTER = 2;
/** After so many, nobody is asked any more until there is an update. */
const MAX_ASKED = 6;

type Said = Parameters<Decide['major']>[1];
type Step = (state: Incident, said: Said & { rest: string }, context: Context) => Decision<IncidentEvent>;

/** `major NUMBER propose|accept|reject|update|staff|review|demote text` (itsm-rules §3.8). */
export const major: Decide['major'] = (state, said, context) => {
  const [action = ''] = said.text.trim().split(/\s/, 1);
  const rest = said.text.trim().slice(action.length);
  const named = action.toLowerCase();
  const step = Object.hasOwn(STEPS, named) ? STEPS[named] : undefined;
  if (!step)
    return action === ''
      ? ask(forms.majorForm(context.number, state))
      : refuse(
          `A major incident can be: ${Object.keys(STEPS)
            .map(name => `major ${context.number} ${name}`)
            .join(', ')}.`,
        );
  return step(state, { ...said, rest: rest.trim() }, context);
};

const propose: Step = (state, { rest }, context) => {
  const { number } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (state.parent !== undefined) return refuse(`${number} is a child of ${state.parent}; propose that one.`);
  if (state.major?.is === 'proposed' || state.major?.is === 'accepted')
    return refuse(`${number} is ${WORDS[state.major.is]} already.`);
  if (rest === '') return ask(forms.proposeForm(number));
  return accept(
    [{ type: 'majorProposed', why: rest }],
    [...refreshCards, ...proposalOf(state, rest, context)],
    say(`${number} is proposed as a major incident; a lead of the desk or an admin accepts it.`),
  );
};

/** Asks those who may accept it. */
export function proposalOf(state: Incident, why: string, { number, by, organisation }: Context): Effect[] {
  const lead = leadOf(organisation, state.desk, state.team);
  const card = {
    lines: [[{ bold: by.name }, ` proposes ${number} (${state.priority}) as a major incident: ${state.title}`]],
    quote: shortened(why, 1_500),
    buttons: [
      opening('Accept', saying('major', `${number} accept`), 'primary'),
      opening('Reject', saying('major', `${number} reject`)),
    ],
  };
  return [
    post(thread('triage'), card, { notify: true }),
    ...(lead === undefined || lead === by.email ? [] : [post(person(lead), card)]),
  ];
}

const accepts: Step = (state, { rest, impact = rest, every }, context) => {
  const { number, by } = context;
  const wrong = notActive(state, context) ?? notAllowed(context, state, 'accept');
  if (wrong) return refuse(wrong);
  if (state.major?.is === 'accepted') return refuse(`${number} is a major incident already.`);
  if (state.parent !== undefined) return refuse(`${number} is a child of ${state.parent}; accept that one.`);
  if (impact.trim() === '') return ask(forms.acceptForm(number));
  // A confidential desk's incident is nobody else's business, however major.
  const announced = !context.organisation.desks[state.desk]?.confidential;
  const everyMs = msOf(every ?? EVERY[state.priority]);
  const words = `${number} is a major incident now: ${shortened(impact, 300)}`;
  return accept(
    [{ type: 'majorAccepted', impact: impact.trim(), everyMs, announced }],
    [
      ...refreshCards,
      ...(announced ? [show('announcement', everybody)] : []),
      show('room', { at: 'room' }),
      post(
        thread('triage'),
        say([{ bold: by.name }, ` accepted ${number} as a major incident and leads it: ${shortened(impact, 500)}`]),
        {
          notify: true,
        },
      ),
      ...toRequester(state, context, say(words)),
      ...toFollowers(state, context, say(words), words),
    ],
    say(
      sentTo(state, impact, context),
      `${number} is a major incident, and you lead it. I ask you for an update every ${inWords(everyMs)}.`,
    ),
  );
};

const rejects: Step = (state, { rest }, context) => {
  const { number, by } = context;
  const wrong = notAllowed(context, state, 'reject');
  if (wrong) return refuse(wrong);
  if (state.major?.is !== 'proposed') return refuse(`${number} is not proposed as a major incident.`);
  if (rest === '') return ask(forms.majorReasonForm(number, 'reject'));
  return accept(
    [{ type: 'majorRejected', why: rest }],
    [
      ...refreshCards,
      post(
        thread('triage'),
        say([{ bold: by.name }, ` rejected ${number} as a major incident: ${shortened(rest, 500)}`]),
      ),
      ...(state.major.by === by.email
        ? []
        : [
            post(
              person(state.major.by),
              say(`${by.name} rejected ${number} as a major incident: ${shortened(rest, 500)}`),
            ),
          ]),
    ],
    say(`${number} stays an ordinary incident.`),
  );
};

/** Said to all who follow: the announcement, the requester, the followers, the desk. */
const update: Step = (state, { rest }, context) => {
  const { number, by } = context;
  if (state.major?.is !== 'accepted') return refuse(`${number} is no major incident.`);
  if (isOver(state)) return refuse(`${number} is ${state.status}.`);
  if (rest === '') return ask(forms.updateForm(number));
  const card = { title: `${number}: an update`, lines: [[{ bold: by.name }, ':']], quote: shortened(rest, 3_000) };
  return accept(
    [{ type: 'majorUpdated', text: rest }],
    [
      ...(state.announced ? [show('announcement', everybody), post(thread('announcement'), card)] : []),
      show('room', { at: 'room' }),
      show('triage', desk),
      post(thread('triage'), card),
      ...toRequester(state, context, card),
      ...toFollowers(state, context, card, `${number}: ${shortened(rest, 200)}`),
    ],
    say(sentTo(state, rest, context), `Everybody who follows ${number} is told.`),
  );
};

const staff: Step = (state, { role, rest }, context) => {
  const { number, by, named } = context;
  if (state.major?.is !== 'accepted') return refuse(`${number} is no major incident.`);
  const [whom] = named;
  const as = (role ?? rest.replaceAll(/@\S+/g, '').trim()).toLowerCase();
  if (!whom || as === '') return refuse(`Say who does what: major ${number} staff role=communications @person.`);
  if (desksOf(context.organisation, whom).length === 0)
    return refuse(`${whom.name} is no agent, so they can have no part in ${number}.`);
  if (as === 'lead' && by.email !== state.major.lead) {
    const wrong = notAllowed(context, state, 'hand over');
    if (wrong) return refuse(wrong);
  }
  return accept(
    [{ type: 'majorStaffed', role: cut(as, 60), who: whom.email }],
    [
      show('room', { at: 'room' }),
      show('triage', desk),
      post(thread('triage'), say([{ bold: by.name }, `: ${whom.name} is ${as} of ${number}.`])),
      ...(whom.email === by.email
        ? []
        : [post(person(whom.email), say(`${by.name} made you ${as} of the major incident ${number}: ${state.title}`))]),
    ],
    say(`${whom.name} is ${as} of ${number}.`),
  );
};

const review: Step = (state, { rest }, context) => {
  const { number, by } = context;
  if (state.major?.is !== 'accepted') return refuse(`${number} is no major incident.`);
  if (state.status !== 'resolved') return refuse(`${number} is ${state.status}; review it when it is resolved.`);
  if (rest === '') return ask(forms.reviewForm(number));
  return accept(
    [{ type: 'majorReviewed', text: rest }],
    [
      ...allCards(state),
      post(thread('triage'), { lines: [[{ bold: by.name }, ` reviewed ${number}:`]], quote: shortened(rest, 3_000) }),
    ],
    say(`${number} is reviewed; ${context.nameOf(state.major.lead ?? '')} can close it.`),
  );
};

const demote: Step = (state, { rest }, context) => {
  const { number, by } = context;
  if (state.major?.is !== 'accepted') return refuse(`${number} is no major incident.`);
  const wrong = by.email === state.major.lead ? undefined : notAllowed(context, state, 'demote');
  if (wrong) return refuse(wrong);
  if (isOver(state)) return refuse(`${number} is ${state.status}.`);
  if (rest === '') return ask(forms.majorReasonForm(number, 'demote'));
  const words = `${number} is no major incident any more.`;
  return accept(
    [{ type: 'majorDemoted', why: rest }],
    [
      ...allCards(state),
      post(thread('triage'), say([{ bold: by.name }, `: ${words} ${shortened(rest, 500)}`])),
      ...toRequester(state, context, say(words)),
      ...toFollowers(state, context, say(words), words),
    ],
    say(words),
  );
};

const STEPS: Record<string, Step> = { propose, accept: accepts, reject: rejects, update, staff, review, demote };
const WORDS: Record<Major['is'], string> = {
  proposed: 'proposed as a major incident',
  accepted: 'a major incident',
  rejected: 'rejected as a major incident',
  demoted: 'no major incident any more',
};

/** What was pinned in the thread or the channel, or said by `pin`: with its own time, and once. */
export const pin: Decide['pin'] = (state, { text, at, link }, context) => {
  const { number, by, now } = context;
  if (!state.major) return refuse(`${number} is no major incident, so it has no timeline.`);
  const words = text.trim();
  if (words === '') return ask(forms.pinForm(number));
  const saidAt = at === undefined ? now : new Date(at);
  if (state.major.pins?.some(known => known.text === words && (link === undefined || known.link === link)))
    return refuse(`That is on the timeline of ${number} already.`);
  return accept(
    [{ type: 'pinned', text: cut(words, 2_000), saidAt, author: by.email, ...(link ? { link } : {}) }],
    [show('room', { at: 'room' })],
    say(`It is on the timeline of ${number}.`),
  );
};

export function updateTimers(state: Incident, number: string): Timer[] {
  const asked = askedNext(state);
  return asked ? [{ at: asked, words: saying('askupdate', number) }] : [];
}

export const askupdate: Decide['askupdate'] = (state, _, { number, now, organisation }) => {
  const due = askedNext(state);
  if (!due || due > now || !state.major) return refuse('not due');
  const last = state.major.updates?.at(-1)?.at ?? state.major.at;
  const card = {
    lines: [
      [
        `${number} is a major incident, and its last update was ${inWords(now.getTime() - last.getTime())} ago. What can you say?`,
      ],
    ],
    buttons: [opening('Update', saying('major', `${number} update`), 'primary')],
  };
  const lead = leadOf(organisation, state.desk, state.team);
  const alsoKeys =
    (state.major.asked ?? 0) >= LEAD_AFTER && lead !== undefined && lead !== state.major.lead ? [lead] : [];
  return accept(
    [{ type: 'majorAsked' }],
    [state.major.lead ?? lead, ...alsoKeys].flatMap(email => (email === undefined ? [] : [post(person(email), card)])),
    say(''),
  );
};

function askedNext({ major: is, ...state }: Incident): Date | undefined {
  if (is?.is !== 'accepted' || is.everyMs === undefined || !isActive(state as Incident)) return undefined;
  if ((is.asked ?? 0) >= MAX_ASKED) return undefined;
  const last = is.updates?.at(-1)?.at ?? is.at;
  return new Date(last.getTime() + is.everyMs * ((is.asked ?? 0) + 1));
}

/** A person accepts, and one who answers for the desk (itsm-rules §4.3): a lead of it, or an admin. */
function notAllowed({ by, organisation, number }: Context, { desk: at }: Incident, what: string): string | undefined {
  const isLead = leads(organisation, at).includes(by.email);
  return isLead || organisation.admins.includes(by.email)
    ? undefined
    : `Only a lead of ${organisation.desks[at]?.name ?? at} or an admin can ${what} ${number} as a major incident.`;
}

const leads = ({ desks }: Organisation, at: string) => Object.values(desks[at]?.teams ?? {}).map(({ lead }) => lead);

function msOf(text: string): number {
  const length = duration(text);
  return 'ms' in length ? Math.max(length.ms, 60_000) : 3_600_000;
}
