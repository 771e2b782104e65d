import { say } from '../../../src/domain/card.ts';
import { isAgentFor } from '../../../src/domain/role.ts';
import { accept, ask, post, refuse, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type Decide } from './decide.ts';
import { bothCards, notActive, toRequester } from './guard.ts';

export const cancel: Decide['cancel'] = (state, { text, reason }, context) => {
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  const agent = isAgentFor(organisation, by, state);
  if (state.status !== 'new' && !agent)
    return refuse(`${number} is ${state.status}; if you no longer need it, say: fixed ${number}.`);
  const why = reason ?? text.trim();
  if (/^duplicate$/i.test(why)) return refuse(`Say which one it repeats: merge ${number} into=INC-7.`);
  if (state.major?.is === 'accepted') return refuse(`${number} is a major incident: major ${number} demote why.`);
  if (why === '') return ask(forms.cancelForm(number));
  return accept(
    [{ type: 'cancelled', why }],
    [
      ...bothCards,
      post(thread('triage'), say([{ bold: by.name }, ` cancelled ${number}: ${shortened(why, 500)}`])),
      ...toRequester(state, context, say(`${by.name} cancelled ${number}: ${shortened(why, 500)}`)),
    ],
    say(`${number} is cancelled.`),
  );
};
