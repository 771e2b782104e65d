import { say } from '../../../../src/domain/card.ts';
import { isAgentFor, isFollowerOf, isRequesterOf } from '../../../../src/domain/role.ts';
import { accept, person, post, refuse } from '../../../../src/domain/workflow.ts';
import { isOver } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { allCards } from './guard.ts';

export const MAX_FOLLOWERS = 500;
const UNKNOWN = 'I know nobody here of that name; mention them with @, please.';

/** Oneself, or somebody else where one may speak for the ticket. Followers see what the requester sees. */
export const follow: Decide['follow'] = (state, { text }, context) => {
  const { number, by, organisation, named } = context;
  if (named.length === 0 && text.includes('@')) return refuse(UNKNOWN);
  const [whom = by] = named;
  if (isOver(state)) return refuse(`${number} is ${state.status}; nothing more will be said on it.`);
  if (whom.email !== by.email && !isRequesterOf(by, state) && !isAgentFor(organisation, by, state))
    return refuse(`Only the requester and the desk's agents can let somebody else follow ${number}.`);
  if (whom.email !== by.email && organisation.desks[state.desk]?.confidential && !isAgentFor(organisation, by, state))
    return refuse(`${number} is confidential: ask the desk to add ${whom.name}.`);
  if (isRequesterOf(whom, state))
    return refuse(`${number} is ${whom.email === by.email ? 'yours' : `${whom.name}'s`} already.`);
  if (isFollowerOf(whom, state))
    return refuse(`${whom.email === by.email ? 'You follow' : `${whom.name} follows`} ${number} already.`);
  if ((state.followers ?? []).length >= MAX_FOLLOWERS) return refuse(`${number} has as many followers as it can have.`);
  return accept(
    [{ type: 'followed', who: whom.email }],
    [
      ...allCards(state),
      ...(whom.email === by.email
        ? []
        : [
            post(
              person(whom.email),
              say(`${by.name} lets you follow ${number}: ${state.title}. Say unfollow ${number} to stop.`),
            ),
          ]),
    ],
    say(whom.email === by.email ? `You follow ${number} now.` : `${whom.name} follows ${number} now.`),
  );
};

export const unfollow: Decide['unfollow'] = (state, { text }, { number, by, named, organisation }) => {
  if (named.length === 0 && text.includes('@')) return refuse(UNKNOWN);
  const [whom = by] = named;
  const isOwn = whom.email === by.email;
  if (!isOwn && !isRequesterOf(by, state) && !isAgentFor(organisation, by, state))
    return refuse(`Only the requester and the desk's agents can take somebody else off ${number}.`);
  if (!isFollowerOf(whom, state))
    return refuse(isOwn ? `You don't follow ${number}.` : `${whom.name} does not follow ${number}.`);
  return accept(
    [{ type: 'unfollowed', who: whom.email }],
    allCards(state),
    say(isOwn ? `You don't follow ${number} any more.` : `${whom.name} does not follow ${number} any more.`),
  );
};
