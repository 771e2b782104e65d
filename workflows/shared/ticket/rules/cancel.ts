import { say } from '../../../../src/domain/card.ts';
import { whyOf } from '../../../../src/domain/command.ts';
import { isAgentFor } from '../../../../src/domain/role.ts';
import { accept, ask, post, refuse } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type Decide } from './decide.ts';
import { refreshCards, notActive, sentTo, toldWithout, toRequester } from './guard.ts';
import { thread } from '../messages.ts';

export const cancel: Decide['cancel'] = (state, command, context) => {
  const { public: told } = command;
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  const agent = isAgentFor(organisation, by, state);
  const isOwn = by.email === state.requester;
  if (state.status !== 'new' && !agent)
    return refuse(`${number} is ${state.status}; if you no longer need it, say: fixed ${number}.`);
  const why = whyOf(command);
  if (/^duplicate$/i.test(why)) return refuse(`Say which one it repeats: merge ${number} into=INC-7.`);
  if (state.major?.is === 'accepted') return refuse(`${number} is a major incident: major ${number} demote why.`);
  if (why === '')
    return ask(
      agent && !isOwn ? forms.cancelForm(number, context.nameOf(state.requester)) : forms.withdrawForm(number),
    );
  return accept(
    [
      ...(told && !isOwn ? [{ type: 'replied' as const, text: told, from: 'agent' as const }] : []),
      { type: 'cancelled', why },
    ],
    [
      ...refreshCards,
      post(thread('triage'), say([{ bold: by.name }, ` cancelled ${number}: ${shortened(why, 500)}`])),
      ...toRequester(state, context, toldWithout(`${by.name} cancelled ${number}.`, told)),
    ],
    told && !isOwn ? say(sentTo(state, told, context), `${number} is cancelled.`) : say(`${number} is cancelled.`),
  );
};
