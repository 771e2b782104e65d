import { cut } from '../../src/domain/text.ts';
import { z } from 'zod';
import { say, type Card } from '../../src/domain/card.ts';
import { moment, names, prose, text, whyOf, type Verbs } from '../../src/domain/command.ts';
import { itemKeys } from '../configuration/public.ts';
import { momentOf } from '../../src/time/moment.ts';
import { BLANK, NEVER, type Effect, type Ticket } from '../../src/domain/record.ts';
import { MAX_STAY_MS } from '../../src/domain/records.ts';
import { accept, ask, post, refuse, defineWorkflow, type Context, type Needs } from '../../src/domain/workflow.ts';
import { sayings } from '../../src/domain/saying.ts';
import { recheck } from '../change/public.ts';

const words = z.string().max(200, 'That is too long: 200 characters at most, please.').optional();

const verbs = {
  'freeze add': {
    who: 'manager',
    does: 'starts',
    shape: z.object({
      text,
      from: moment(words),
      until: moment(words),
      to: moment(words),
      for: names(words),
      except: names(words),
      reason: prose(words),
    }),
    usage: 'freeze add from= until= [for=ci,ci] [except=standard] reason',
    help: 'hold up changes for a time',
  },
  'freeze remove': {
    who: 'manager',
    does: 'changes',
    shape: z.object({ text }),
    usage: 'freeze remove NUMBER [reason]',
    help: 'end a freeze',
  },
} as const satisfies Verbs;

const saying = sayings<keyof typeof verbs>();

/** A time in which changes are not made, besides those of the desk file. */
export type Frozen = Ticket & {
  reason: string;
  start: Date;
  end: Date;
  except: readonly string[];
  services?: readonly string[];
};

type FreezeEvent =
  | { type: 'frozen'; reason: string; from: Date; until: Date; except: string[]; services?: string[] }
  | { type: 'removed'; why: string };

const initial: Frozen = {
  ...BLANK,
  reason: '',
  start: new Date(0),
  end: new Date(0),
  except: [],
};

const form = {
  title: 'Hold up changes',
  words: saying('freeze add'),
  submit: 'Save',
  fields: [
    { key: 'text', label: 'Why?', type: 'line', required: true, max: 200 },
    { key: 'from', label: 'From', type: 'line', max: 20, hint: '2026-12-18T18:00, fri or 17:00; now if empty' },
    { key: 'until', label: 'Until', type: 'line', required: true, max: 20, hint: '2027-01-04T08:00' },
    { key: 'for', label: 'Only for these configuration items', type: 'line', max: 200, hint: 'erp, crm' },
  ],
} as const;

/** From now where nothing else is said; undefined for what is no time. */
function stretchOf(
  {
    from: begin,
    until,
    to = until,
  }: { from?: string | undefined; until?: string | undefined; to?: string | undefined },
  { now, organisation: { timezone } }: Pick<Context, 'now' | 'organisation'>,
): { from: Date; to: Date } | undefined {
  const from = begin === undefined ? now : momentOf(begin, now, timezone);
  const end = to === undefined || !from ? undefined : momentOf(to, from, timezone);
  return from && end ? { from, to: end } : undefined;
}

/** Changes that are planned meanwhile look again at what stands against them. */
const MAX_TOLD = 500;

const rechecking = (lists: Context['loaded']['lists']): Effect[] => lists.flat().map(({ number }) => recheck(number));

/** Said where those who decide about changes meet. */
const toBoards = ({ change }: Context['organisation'], card: Card): Effect[] =>
  Object.entries(change?.boards ?? {}).flatMap(([of, { channel }]) =>
    channel ? [post({ at: 'board', of }, card)] : [],
  );

/** The changes that look again. */
const changesDuring = (during: { from: Date; to: Date } | undefined): Needs =>
  !during || during.to <= during.from
    ? {}
    : { lists: [{ sight: 'everything', kind: 'change', during, among: 'open', order: 'none', limit: MAX_TOLD }] };

export const freeze = defineWorkflow<Frozen, typeof verbs, FreezeEvent>('freeze', 'FRZ', {
  verbs,
  initial,
  indexes: [{ fields: { 'state.end': 1 }, where: { open: true } }],
  needs: {
    'freeze add': (_, command, context) => changesDuring(stretchOf(command, context)),
    'freeze remove': ({ start, end }) => changesDuring({ from: start, to: end }),
  },
  decide: {
    'freeze add'(_, command, context) {
      const { now, number, loaded, organisation, by } = context;
      const reason = cut(whyOf(command), 200);
      if ((command.until ?? command.to) === undefined || reason === '') return ask(form);
      const stretch = stretchOf(command, context);
      if (!stretch) return refuse('Say from when until when: from=2026-12-18T18:00 until=2027-01-04T08:00.');
      const { from, to: until } = stretch;
      if (until <= from || until <= now)
        return refuse(
          until <= from ? 'It would end before it begins; say a later end.' : 'That is over already; say a later end.',
        );
      if (until.getTime() - from.getTime() > MAX_STAY_MS) return refuse('A freeze lasts three months at most.');
      const services = itemKeys(command.for ?? '');
      return accept(
        [
          {
            type: 'frozen',
            reason,
            from,
            until,
            except: itemKeys(command.except ?? ''),
            ...(services.length > 0 ? { services } : {}),
          },
        ],
        [
          ...rechecking(loaded.lists),
          ...toBoards(organisation, {
            lines: [
              [
                { bold: by.name },
                ` holds up changes${services.length > 0 ? ` of ${services.join(', ')}` : ''} from `,
                { time: from },
                ' until ',
                { time: until },
                `: ${reason} (${number})`,
              ],
            ],
          }),
        ],
        say([`${number} holds up changes from `, { time: from }, ' until ', { time: until }, `: ${reason}`]),
      );
    },
    'freeze remove': (state, { text: why }, { number, loaded, organisation, by }) =>
      state.status === 'removed'
        ? refuse(`${number} is removed already.`)
        : accept(
            [{ type: 'removed', why: why.trim() }],
            [
              ...rechecking(loaded.lists),
              ...toBoards(organisation, say([{ bold: by.name }, ` ended the freeze ${number}: ${state.reason}`])),
            ],
            say(`${number} holds up nothing any more.`),
          ),
  },
  evolve: {
    frozen: (_, { reason, from, until, except, services, by, at }) => ({
      ...initial,
      status: 'in force',
      title: reason,
      reason,
      start: from,
      end: until,
      except,
      ...(services ? { services } : {}),
      opener: by,
      governed: true,
      openedAt: at,
    }),
    removed: state => ({ ...state, status: 'removed' }),
  },
  listing: ({ status }) => ({ open: status === 'in force', queued: false, dueAt: NEVER }),
  json: ({ reason, start, end, status }, number, version) => ({
    number,
    kind: 'freeze',
    reason,
    from: start,
    until: end,
    status,
    version,
  }),
  line: ({ state, number }) => [{ bold: number }, ` ${state.reason}`],
});
