import { say } from '../../../src/domain/card.ts';
import { accept, person, post, refuse } from '../../../src/domain/workflow.ts';
import { everyCard } from '../../shared/approval/voting.ts';
import { excludedFrom, statusOf, unsettled, type ChangeEvent } from '../change.ts';
import { reasonForm } from '../forms.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { wrongTime } from './time.ts';
import { bothCards, shortened, toDesk, toPlanners } from './say.ts';
import { saying } from '../messages.ts';

/**
 * An emergency without its board (itsm-rules §3.6): one change manager breaks the glass, another one presses the button
 * behind it; neither has a part in the change, and it is always reviewed.
 */
export const breakGlass: Decide['change break-glass'] = (state, { text }, context) => {
  const { number, by, now, organisation, nameOf } = context;
  if (state.model !== 'emergency') return refuse(`${number} is no emergency, so only its approvers can authorise it.`);
  if (state.status !== 'authorize' || state.round?.is === 'approved' || state.glassBroken)
    return refuse(`${number} is ${statusOf(state)}; there is no glass to break.`);
  const late = wrongTime(state, number, now);
  if (late !== undefined) return refuse(late);
  const excluded = excludedFrom(state);
  if (excluded.includes(by.email)) return refuse(`You have a part in ${number} yourself, so you cannot authorise it.`);
  const others = (organisation.change?.managers ?? []).filter(email => email !== by.email && !excluded.includes(email));
  if (others.length === 0)
    return refuse(`It takes two change managers without a part in ${number}, and the desk file has no second one.`);
  if (state.breakGlass?.by === by.email)
    return refuse(`You have; it takes a second change manager: ${others.map(nameOf).join(', ')}.`);
  const why = text.trim();
  const isStillManager =
    state.breakGlass &&
    organisation.change?.managers.includes(state.breakGlass.by) &&
    !excluded.includes(state.breakGlass.by);
  if (!isStillManager && !isSaid(why))
    return {
      is: 'asked',
      form: reasonForm(
        `Break glass: ${number}`,
        saying('change break-glass', number),
        'Why can it not wait for its board?',
        'Break the glass',
      ),
    };
  if (!state.breakGlass || !isStillManager)
    return accept<ChangeEvent>(
      [{ type: 'glassRaised', why }],
      [
        ...bothCards,
        toDesk(
          { bold: by.name },
          ` wants ${number} made without its board: ${shortened(why)}. A second change manager has to agree.`,
        ),
        ...others.map(email =>
          post(person(email), {
            lines: [[{ bold: by.name }, ` wants ${number} (${state.title}) made without its board. It takes you too.`]],
            quote: shortened(why, 1_500),
            buttons: [
              { label: 'Show it', words: saying('status', number) },
              { label: 'Break the glass', words: saying('change break-glass', number), style: 'danger' },
            ],
          }),
        ),
      ],
      say(`A second change manager has to agree: ${others.map(nameOf).join(', ')}.`),
    );
  const isFree = unsettled(state).length === 0;
  const words = `${number} is authorised by ${nameOf(state.breakGlass.by)} and ${by.name} without its board${isFree ? ', and scheduled' : ''}. It has to be reviewed.`;
  return accept<ChangeEvent>(
    [{ type: 'glassBroken', why: why || state.breakGlass.why }],
    [...bothCards, ...everyCard(state), toDesk(words), ...toPlanners(state, context, say(words))],
    say(words),
  );
};
