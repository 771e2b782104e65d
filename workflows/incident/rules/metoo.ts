import { say } from '../../../src/domain/card.ts';
import { isFollowerOf, isRequesterOf, maySee } from '../../../src/domain/role.ts';
import { accept, post, refuse } from '../../../src/domain/workflow.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import { allCards } from '../../shared/ticket/rules/guard.ts';
import { MAX_FOLLOWERS } from '../../shared/ticket/rules/follow.ts';
import { isOver } from '../../shared/ticket/ticket.ts';
import { type IncidentEvent } from '../events.ts';
import { thread } from '../messages.ts';
import { type Decide } from './decide.ts';

/** The same trouble: counted, and told like a follower. Instead of one more ticket. */
export const metoo: Decide['metoo'] = (state, { text }, context) => {
  const { number, by, organisation } = context;
  if (isOver(state) || state.status === 'resolved')
    return refuse(`${number} is ${state.status}; if you still have the trouble, report it: report ${state.title}`);
  if (!state.announced && !maySee(organisation, by, state)) return refuse(`There is no ${number} that you can see.`);
  if (isRequesterOf(by, state)) return refuse(`${number} is your own report.`);
  if (isFollowerOf(by, state)) return refuse(`You are counted on ${number} already.`);
  if ((state.followers ?? []).length >= MAX_FOLLOWERS) return refuse(`${number} has as many followers as it can have.`);
  const words = text.trim();
  const replied: IncidentEvent[] = words === '' ? [] : [{ type: 'replied', text: words, from: 'follower' }];
  return accept<IncidentEvent>(
    [{ type: 'followed', who: by.email }, ...replied],
    [
      ...allCards(state),
      post(thread('triage'), {
        ...say([{ bold: by.name }, ` has the same trouble.`]),
        ...(words === '' ? {} : { quote: shortened(words, 1_500) }),
      }),
    ],
    say(`You are counted on ${number}, and will be told what comes of it.`),
  );
};
