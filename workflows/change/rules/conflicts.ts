import { say, type Card, type Line } from '../../../src/domain/card.ts';
import { type Conflict } from '../../../src/domain/schedule.ts';
import { accept, type Context, type Decision, refuse } from '../../../src/domain/workflow.ts';
import { conflictId, isAuthorised, isOver, statusOf, unsettled, type Change, type ChangeEvent } from '../change.ts';
import { reasonForm } from '../forms.ts';
import { assessed } from './assess.ts';
import { type Decide } from './decide.ts';
import { step } from './step.ts';
import { cardsOf, shortened, toDesk, toPlanners } from './say.ts';

/** Looked for anew each time they are asked for. */
export const conflicts: Decide['conflicts'] = (before, _, context) => {
  const { number } = context;
  if (isOver(before) || before.status === 'review')
    return refuse(`${number} is ${statusOf(before)}; nothing stands against it any more.`);
  if (!before.start || !before.end)
    return refuse(`Nobody has said when ${number} is made: change edit ${number} start= end=.`);
  const found = assessed(before, context);
  const state = step(context)(before, found);
  const shown = conflictCard(state, number);
  return isSame(before.conflicts, found.conflicts)
    ? { is: 'shown', card: shown }
    : accept<ChangeEvent>([found], cardsOf(state), shown);
};

const MARKS: Record<Conflict['is'], string> = {
  blocks: 'blocks it',
  asks: 'to be acknowledged',
  warns: 'for information',
};

export function conflictCard(state: Change, number: string): Card {
  if (state.conflicts.length === 0) return say(`Nothing stands against ${number} at its time.`);
  const stands = unsettled(state);
  return {
    title: `What stands against ${number}`,
    lines: state.conflicts.map(conflict => conflictLine(conflict, state)),
    buttons: [
      ...(stands.some(({ is }) => is === 'asks')
        ? [{ label: 'Acknowledge', words: `change acknowledge ${number}`, opens: true as const }]
        : []),
      ...(stands.some(({ is }) => is === 'blocks')
        ? [{ label: 'Override', words: `change override ${number}`, opens: true as const }]
        : []),
      { label: 'Other time', words: `change edit ${number}`, opens: true as const },
    ],
  };
}

export const conflictLine = (conflict: Conflict, { accepted }: Pick<Change, 'accepted'>): Line => [
  `${conflict.why}, `,
  { time: conflict.from },
  ' to ',
  { time: conflict.to },
  accepted[conflictId(conflict)] ? ': accepted' : `: ${MARKS[conflict.is]}`,
];

const isSame = (before: readonly Conflict[], now: readonly Conflict[]) =>
  JSON.stringify(before) === JSON.stringify(now);

/** Something else at its time changed: what stands against it is looked for anew. */
export const recheck: Decide['change recheck'] = (before, _, context) => {
  const { number } = context;
  if (isOver(before) || before.status === 'review' || !before.start || !before.end)
    return refuse('nothing to look for');
  const found = assessed(before, context);
  if (isSame(before.conflicts, found.conflicts)) return refuse('nothing new');
  const state = step(context)(before, found);
  const fresh = state.conflicts.filter(
    conflict => !before.conflicts.some(known => conflictId(known) === conflictId(conflict)),
  );
  const isFree = isAuthorised(state) && unsettled(state).length === 0;
  const words = `${number} is scheduled: nothing stands against its time any more.`;
  return accept<ChangeEvent>(
    [{ ...found, risk: before.risk }, ...(isFree ? [{ type: 'scheduled' as const }] : [])],
    [
      ...cardsOf(state),
      ...(isFree ? [toDesk(words), ...toPlanners(state, context, say(words))] : []),
      ...(state.status === 'new'
        ? []
        : fresh.map(conflict => toDesk(`New at the time of ${number}: `, ...conflictLine(conflict, state)))),
    ],
    say(''),
  );
};

const settling =
  (how: 'acknowledged' | 'overridden') =>
  (before: Change, { text }: { text: string }, context: Context): Decision<ChangeEvent> => {
    const { number, by } = context;
    const is = how === 'acknowledged' ? 'asks' : 'blocks';
    const verb = how === 'acknowledged' ? 'change acknowledge' : 'change override';
    if (isOver(before) || before.status === 'review') return refuse(`${number} is ${statusOf(before)}.`);
    const found = assessed(before, context);
    const state = step(context)(before, found);
    const open = unsettled(state, is);
    if (open.length === 0)
      return refuse(
        unsettled(state).length === 0
          ? `Nothing stands against ${number}.`
          : `What stands against ${number} cannot be ${how}: ${unsettled(state)
              .map(({ why }) => why)
              .join('; ')}.`,
      );
    const why = text.trim();
    if (why === '')
      return {
        is: 'asked',
        form: reasonForm(
          `Accept it for ${number}`.slice(0, 24),
          `${verb} ${number}`,
          'Why may it be made all the same?',
          'Accept',
        ),
      };
    const settled: ChangeEvent = { type: 'settled', ids: open.map(conflictId), how, why };
    const after = [settled].reduce(step(context), state);
    const isFree = isAuthorised(after) && unsettled(after).length === 0;
    const what = open.map(({ why: stands }) => stands).join('; ');
    const did = `${how === 'acknowledged' ? 'acknowledged' : 'overrode'} for ${number}: ${what} (${shortened(why)})`;
    return accept<ChangeEvent>(
      [found, settled, ...(isFree ? [{ type: 'scheduled' as const }] : [])],
      [
        ...cardsOf(after),
        // A draft is nobody's business yet but its planners'.
        ...(after.status === 'new' ? [] : [toDesk({ bold: by.name }, ` ${did}`)]),
        ...toPlanners(after, context, say(`${by.name} ${did}.`)),
      ],
      say(`${number}: ${how}.${isFree ? ' It is scheduled.' : ''}`),
    );
  };

export const acknowledge: Decide['change acknowledge'] = settling('acknowledged');
/** A change manager's alone, and never silently. */
export const override: Decide['change override'] = settling('overridden');
