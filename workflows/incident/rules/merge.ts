import { say } from '../../../src/domain/card.ts';
import { isAgentFor } from '../../../src/domain/role.ts';
import { accept, ask, person, post, refuse, tell } from '../../../src/domain/workflow.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import * as forms from '../forms.ts';
import { isOver } from '../../shared/ticket/ticket.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';
import { type Decide } from './decide.ts';
import { refreshCards, notActive, toRequester } from '../../shared/ticket/rules/guard.ts';
import { thread, saying } from '../messages.ts';

/** Two reports of one incident: this one ends as a duplicate, and its people follow the other. */
export const merge: Decide['merge'] = (state, { into: named }, context) => {
  const { number, by, loaded, organisation } = context;
  const nameOfDesk = (desk: string) => organisation.desks[desk]?.name ?? desk;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  const into = named?.toUpperCase();
  if (into === undefined) return ask(forms.mergeForm(number));
  if (into === number) return refuse(`${number} cannot be merged into itself.`);
  const other = loaded.records.get(into);
  if (!other) return refuse(`There is no ${into} that you can see.`);
  if (other.kind !== 'incident') return refuse(`${into} is no incident; link them instead: link ${number} to=${into}.`);
  const target = other.state as Incident;
  if (!isAgentFor(organisation, by, target))
    return refuse(`Only agents of ${nameOfDesk(target.desk)} can merge something into ${into}.`);
  const isSecret = [state.desk, target.desk].some(desk => organisation.desks[desk]?.confidential);
  if (isSecret && state.desk !== target.desk)
    return refuse(`A confidential ticket is merged within its desk only; transfer ${number} first.`);
  if (target.mergedInto !== undefined) return refuse(`${into} was itself merged into ${target.mergedInto}.`);
  if (isOver(target)) return refuse(`${into} is ${target.status}.`);
  if (state.children?.length) return refuse(`${number} has children; unlink them or merge ${into} into ${number}.`);
  if (state.major?.is === 'accepted') return refuse(`${number} is a major incident; merge ${into} into ${number}.`);
  const people = [...new Set([state.requester, state.opener, ...(state.followers ?? [])])];
  return accept<IncidentEvent>(
    [
      { type: 'linked', to: into, as: 'duplicate' },
      { type: 'merged', into },
      { type: 'cancelled', why: `duplicate of ${into}` },
    ],
    [
      ...refreshCards,
      post(thread('triage'), say([{ bold: by.name }, ` merged ${number} into ${into}.`])),
      ...toRequester(
        state,
        context,
        say(`${number} is handled together with ${into}. You will be told here what comes of it.`),
      ),
      tell(into, saying('merge-in', `${into} from=${number}`), { people: people.join(' '), text: state.text }),
    ],
    say(`${number} is merged into ${into}.`),
  );
};

export const mergeIn: Decide['merge-in'] = (state, { from, people = '', text }, { number, nameOf }) => {
  if (from === undefined || state.links?.some(({ to, as }) => to === from && as === 'duplicate'))
    return refuse('merged in already');
  const told = people.split(' ').filter(email => email !== '' && email !== state.requester);
  return accept(
    [{ type: 'mergedIn', from, people: told }],
    [
      ...refreshCards,
      post(thread('triage'), {
        lines: [
          [
            `${from} was merged into ${number}; ${told.length === 0 ? 'the same person reported it' : `${told.map(nameOf).join(', ')} ${told.length === 1 ? 'follows' : 'follow'} it`}.`,
          ],
        ],
        quote: shortened(text, 1_500),
      }),
    ],
    say(''),
  );
};

/** What is said on a ticket that was merged into this one. */
export const relayReply: Decide['relay-reply'] = (state, { text, author = '' }, { number, nameOf }) => {
  if (isOver(state)) return refuse(`${number} is ${state.status}`);
  const said = { lines: [[{ bold: nameOf(author) }, ' (has the same trouble):']], quote: shortened(text, 3_000) };
  return accept(
    [{ type: 'replied', text, from: 'follower', author }],
    [
      post(thread('triage'), said),
      ...(state.assignee === undefined
        ? []
        : [post(person(state.assignee), said, { digestLine: `${nameOf(author)} wrote on ${number}` })]),
    ],
    say(''),
  );
};
