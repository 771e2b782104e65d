import { say } from '../../../src/domain/card.ts';
import { RISKS } from '../risk.ts';
import { isChangeManager } from '../../../src/domain/role.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { excludedFrom, isPlanned, riskLevel, statusOf, type ChangeEvent } from '../change.ts';
import { reasonForm } from '../forms.ts';
import { askedFor, voided } from './approve.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { cardsOf, shortened, toDesk, toVoters } from './say.ts';
import { applyEvent } from './step.ts';
import { saying } from '../messages.ts';

/** Anybody may see more risk than was counted; less of it only a change manager, who says why (itsm-rules §3.5). */
export const risk: Decide['change risk'] = (before, { level, text }, context) => {
  const { number, by, organisation } = context;
  if (!isPlanned(before) || before.status === 'scheduled')
    return refuse(`${number} is ${statusOf(before)}; its risk is settled before it is approved.`);
  if (before.model === 'standard') return refuse('A standard change has the risk of its template: low.');
  if (level === undefined) return refuse(`Say which: change risk ${number} level=high why.`);
  const now = riskLevel(before);
  if (level === now) return refuse(`The risk of ${number} is ${level} already.`);
  const isRaised = RISKS.indexOf(level) > RISKS.indexOf(now);
  if (!isRaised && !isChangeManager(organisation, by))
    return refuse('Only a change manager lowers the risk of a change.');
  if (!isRaised && excludedFrom(before).includes(by.email))
    return refuse(`You have a part in ${number} yourself; another change manager lowers its risk.`);
  const why = text.trim();
  if (!isSaid(why))
    return {
      is: 'asked',
      form: reasonForm(
        `Risk of ${number}`,
        saying('change risk', `${number} level=${level}`),
        `Why is it ${level}?`,
        'Save',
      ),
    };
  const how = isRaised ? 'raised' : 'lowered';
  const event: ChangeEvent = { type: 'riskSet', level, how, why };
  const state = applyEvent(context)(before, event);
  const line = toDesk({ bold: by.name }, ` ${how} the risk of ${number} to ${level}: ${shortened(why)}`);
  if (before.status === 'new')
    return accept<ChangeEvent>([event], cardsOf(state), say(`The risk of ${number} is ${riskLevel(state)} now.`));
  const gone = voided(before, `its risk was ${how} by ${by.email}`);
  const again = askedFor(state, context);
  const asked = again.events.reduce(applyEvent(context), state);
  return accept<ChangeEvent>(
    [...gone.events, event, ...again.events],
    [
      ...gone.effects,
      ...cardsOf(state),
      line,
      ...again.effects,
      ...toVoters(before, asked, context, `${how} the risk of`),
    ],
    say(`The risk of ${number} is ${riskLevel(state)} now, so its votes begin anew. ${again.waits}`),
  );
};
