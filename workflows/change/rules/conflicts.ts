import { say, type Card, type Line } from '../../../src/domain/card.ts';
import { type Conflict } from '../schedule.ts';
import { accept, type Context, type Decision, post, refuse } from '../../../src/domain/workflow.ts';
import {
  conflictId,
  excludedFrom,
  isAuthorised,
  isOver,
  statusOf,
  unsettled,
  type Change,
  type ChangeEvent,
} from '../change.ts';
import { reasonForm } from '../forms.ts';
import { reassess } from './assess.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { mayPlan, notYours } from './planners.ts';
import { applyEvent } from './step.ts';
import { wrongTime } from './time.ts';
import { cardsOf, shortened, toDesk, toPlanners, inWords } from './say.ts';
import { thread, saying } from '../messages.ts';

/** Looked for anew each time they are asked for. */
export const conflicts: Decide['conflicts'] = (before, _, context) => {
  const { number } = context;
  if (isOver(before) || before.status === 'review')
    return refuse(`${number} is ${statusOf(before)}; nothing stands against it any more.`);
  if (!before.start || !before.end)
    return refuse(`Nobody has said when ${number} is made: change edit ${number} start= end=.`);
  const found = reassess(before, context);
  const state = applyEvent(context)(before, found);
  const shown = conflictCard(state, context);
  return isSame(before.conflicts, found.conflicts)
    ? { is: 'shown', card: shown }
    : accept<ChangeEvent>([found], cardsOf(state), shown);
};

const MARKS: Record<Conflict['is'], string> = {
  blocks: 'blocks it',
  asks: 'to be acknowledged',
  warns: 'for information',
};

function conflictCard(state: Change, context: Context): Card {
  const { number } = context;
  if (state.conflicts.length === 0) return say(`Nothing stands against ${number} at its time.`);
  const stands = unsettled(state);
  return {
    title: `What stands against ${number}`,
    lines: state.conflicts.map(conflict => conflictLine(conflict, state, context)),
    buttons: [
      ...(stands.some(({ is }) => is === 'asks')
        ? [{ label: 'Acknowledge', words: saying('change acknowledge', number), opens: true as const }]
        : []),
      ...(stands.some(({ is }) => is === 'blocks')
        ? [{ label: 'Override', words: saying('change override', number), opens: true as const }]
        : []),
      { label: 'Other time', words: saying('change edit', number), opens: true as const },
    ],
  };
}

export const conflictLine = (
  conflict: Conflict,
  { accepted }: Pick<Change, 'accepted'>,
  { nameOf }: Pick<Context, 'nameOf'>,
): Line => [
  `${conflict.why}, `,
  { time: conflict.from },
  ' to ',
  { time: conflict.to },
  acceptedBy(accepted[conflictId(conflict)], nameOf) ?? `: ${MARKS[conflict.is]}`,
];

const acceptedBy = (settled: Change['accepted'][string] | undefined, nameOf: Context['nameOf']) =>
  settled && `: accepted by ${nameOf(settled.by)} (${shortened(settled.why, 100)})`;

/** Nothing but its time is waited for. */
const isReady = (state: Change, { number, now }: Context) =>
  isAuthorised(state) && unsettled(state).length === 0 && wrongTime(state, number, now) === undefined;

const isSame = (before: readonly Conflict[], now: readonly Conflict[]) =>
  JSON.stringify(before) === JSON.stringify(now);

/** So many are named in one message. */
const SAID = 5;

/** Something else at its time changed: what stands against it is looked for anew. */
export const recheck: Decide['change recheck'] = (before, _, context) => {
  const { number } = context;
  if (isOver(before) || before.status === 'review' || !before.start || !before.end)
    return refuse('nothing to look for');
  const found = reassess(before, context);
  if (isSame(before.conflicts, found.conflicts)) return refuse('nothing new');
  const state = applyEvent(context)(before, found);
  const fresh = state.conflicts.filter(
    conflict => !before.conflicts.some(known => conflictId(known) === conflictId(conflict)),
  );
  // Whoever makes it hears what holds it up; what is for information stays in the desk's thread.
  const held = state.status === 'new' ? [] : fresh.filter(conflict => unsettled(state).includes(conflict));
  const newAt = (all: readonly Conflict[]): Line[] => [
    ...all
      .slice(0, SAID)
      .map((conflict): Line => [`New at the time of ${number}: `, ...conflictLine(conflict, state, context)]),
    ...(all.length > SAID ? [[`… and ${all.length - SAID} more: conflicts ${number}`] as Line] : []),
  ];
  const isFree = isReady(state, context);
  const words = `${number} is scheduled: nothing stands against its time any more.`;
  return accept<ChangeEvent>(
    [found, ...(isFree ? [{ type: 'scheduled' as const }] : [])],
    [
      ...cardsOf(state),
      ...(isFree ? [toDesk(words), ...toPlanners(state, context, say(words))] : []),
      ...(held.length > 0 ? toPlanners(state, context, { lines: newAt(held) }) : []),
      ...(state.status === 'new' || fresh.length === 0 ? [] : [post(thread('triage'), { lines: newAt(fresh) })]),
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
    if (how === 'overridden' && excludedFrom(before).includes(by.email))
      return refuse(`You have a part in ${number} yourself; another change manager overrides for it.`);
    if (how === 'acknowledged' && !mayPlan(before, context)) return refuse(notYours(number));
    const found = reassess(before, context);
    const state = applyEvent(context)(before, found);
    const open = unsettled(state, is);
    if (open.length === 0)
      return refuse(
        unsettled(state).length === 0
          ? `Nothing stands against ${number}.`
          : `What stands against ${number} cannot be ${how}: ${inWords(unsettled(state))}.`,
      );
    const why = text.trim();
    if (!isSaid(why))
      return {
        is: 'asked',
        form: reasonForm(
          how === 'acknowledged' ? `Accept it for ${number}` : `Override for ${number}`,
          saying(verb, number),
          'Why may it be made all the same?',
          'Accept',
        ),
      };
    const settled: ChangeEvent = { type: 'settled', ids: open.map(conflictId), how, why };
    const after = applyEvent(context)(state, settled);
    const isFree = isReady(after, context);
    const what = inWords(open);
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
