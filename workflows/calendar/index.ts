import { opening, type Card, type Line } from '../../src/domain/card.ts';
import { itemKey } from '../../src/domain/item-key.ts';
import { momentOf } from '../../src/domain/moment.ts';
import { questions, type Asking, type Answering } from '../../src/domain/question.ts';
import { type Loaded, type Ticket } from '../../src/domain/record.ts';
import { LONGEST_STAY_MS } from '../../src/domain/records.ts';
import { successOf, type Made } from '../../src/domain/risk.ts';
import { dayOf, LEGEND, picture, stretchOf, titleOf, turned, type View } from '../../src/domain/timetable.ts';
import { type Change } from '../change/change.ts';
import { card as itemCard, SAID, type Configured } from '../configuration/index.ts';
import { agenda, agendaLists } from './agenda.ts';
import { bookedIn, changesOf, MOST, freezeLine, freezesIn, lineOf, rowsOf } from './booked.ts';
import { verbs } from './commands.ts';

const SHOWN = 25;
const MINE = 25;
/** So many of a team's changes make its score. */
const COUNTED = 20;
const FAR_MS = LONGEST_STAY_MS * 4;

const refusing = (why: string): Answering => ({ lists: [], answer: () => ({ refused: why }) });

/** A week or a month of changes and freezes, as a picture and a list. */
function calendar({ text, from }: { text: string; from?: string | undefined }, asking: Asking): Answering {
  const { now, organisation } = asking;
  const zone = organisation.timezone;
  const word = text.trim().toLowerCase();
  if (word !== '' && word !== 'week' && word !== 'month')
    return refusing(`A calendar is a week or a month, not "${word.slice(0, 40)}".`);
  const view: View = word === 'month' ? 'month' : 'week';
  const moment = from === undefined ? now : momentOf(from, now, zone);
  if (!moment) return refusing('Say a day such as from=2026-12-01.');
  const during = stretchOf(view, moment, zone);
  return {
    lists: bookedIn(during),
    answer([found, frozen]) {
      const changes = changesOf(found, asking);
      const freezes = freezesIn(frozen, during, asking);
      const rows = rowsOf(changes, freezes);
      const lines: Line[] = [...freezes.map(freezeLine), ...changes.map(lineOf)];
      const isCut = (found?.length ?? 0) >= MOST;
      const go = (label: string, to: View, day: string) => ({ label, words: `calendar ${to} from=${day}` });
      return {
        card: {
          title: `${titleOf(view, moment, zone)} (${zone})`,
          code: `${picture(view, moment, rows, zone)}\n${LEGEND}`,
          parts: [
            {
              lines: [
                ...(lines.length === 0 ? [['No changes and no freezes.'] as Line] : lines.slice(0, SHOWN)),
                ...(lines.length > SHOWN ? [[`… and ${lines.length - SHOWN} more.`] as Line] : []),
                ...(isCut ? [[`Only the first ${MOST} are looked at.`] as Line] : []),
              ],
              buttons: [
                go('Before', view, turned(view, moment, -1, zone)),
                go('After', view, turned(view, moment, 1, zone)),
                view === 'week'
                  ? go('Month', 'month', dayOf(moment, zone))
                  : go('Week', 'week', dayOf(during.from <= now && now < during.to ? now : during.from, zone)),
              ],
            },
          ],
        },
      };
    },
  };
}

function freezeList(_: object, asking: Asking): Answering {
  const during = { from: asking.now, to: new Date(asking.now.getTime() + FAR_MS) };
  const [, frozen] = bookedIn(during);
  return {
    lists: frozen ? [frozen] : [],
    answer([found]) {
      const freezes = freezesIn(found, during, asking);
      return {
        card: {
          title: 'When changes are held up',
          lines: freezes.length === 0 ? [['Nothing holds up changes.']] : freezes.slice(0, SHOWN).map(freezeLine),
        },
      };
    },
  };
}

/** What somebody plans or makes, and ways to begin another. */
function change({ text }: { text: string }, { by, organisation, workflowOf, record, ...asking }: Asking): Answering {
  if (!organisation.change) return refusing('The desk file says nothing about changes yet.');
  if (record?.kind === 'change') return wholeOf({ ...asking, by, organisation, workflowOf, record });
  if (text.trim() !== '')
    return refusing(`I don't know "change ${text.trim().slice(0, 40)}"; say change for what there is, or help change.`);
  const mine = { sight: 'everything', kind: 'change', among: 'open', limit: MINE } as const;
  const context = { ...asking, organisation };
  return {
    lists: [
      { ...mine, requester: by.email, order: 'newest' },
      { ...mine, assignee: by.email, order: 'none' },
    ],
    answer(found) {
      const own = new Map(found.flat().map(record => [record.number, record]));
      return {
        card: {
          title: 'Your changes',
          lines:
            own.size === 0
              ? [['You have none.']]
              : [...own.values()].flatMap(({ number, state, version }) => {
                  const workflow = workflowOf(number);
                  return workflow ? [workflow.line({ number, state, version, context })] : [];
                }),
          buttons: [
            opening('Plan a change', 'change new', 'primary'),
            ...(organisation.change!.templates.length > 0
              ? [{ label: 'Standard change', words: 'change standard' }]
              : []),
            opening('Emergency', 'change emergency', 'danger'),
            { label: 'Calendar', words: 'calendar' },
          ],
        },
      };
    },
  };
}

/** All of a change, for everybody who sees it. */
function wholeOf(asking: Asking): Answering {
  const { record, workflowOf } = asking;
  const draw = record && workflowOf(record.number)?.cards.whole;
  if (!record || !draw) return refusing('Which change? Say its number too: change show CHG-7.');
  const { number, state, version } = record;
  return { lists: [], answer: () => ({ card: draw({ state, number, version, context: asking }) }) };
}

function boardAgenda({ text }: { text: string }, { organisation, now, by }: Asking): Answering {
  const boards = organisation.change?.boards ?? {};
  const word = text.trim().toLowerCase();
  const own = Object.keys(boards).find(key => boards[key]?.members.includes(by.email));
  const board = word === '' ? (own ?? Object.keys(boards)[0]) : word;
  if (board === undefined || !Object.hasOwn(boards, board))
    return refusing(`There is no such board; there are: ${Object.keys(boards).join(', ') || 'none'}.`);
  return { lists: agendaLists({ now }), answer: found => ({ card: agenda(board, found, { now, organisation }) }) };
}

/** Per team: the newest changes it made, how many went well, and the points of ServiceNow's change success score. */
function scores(_: object, { organisation }: Asking): Answering {
  const teams = Object.entries(organisation.desks)
    .filter(([, { confidential }]) => !confidential)
    .flatMap(([desk, { teams: known }]) => Object.entries(known).map(([team, { name }]) => ({ desk, team, name })));
  return {
    lists: teams.map(({ desk, team }) => ({
      sight: 'everything',
      kind: 'change',
      desk,
      teams: [team],
      among: 'resolved',
      order: 'newest',
      limit: COUNTED,
    })),
    answer: found => ({
      card: {
        title: `How the last ${COUNTED} changes of each team went`,
        lines: teams.map(({ name }, index): Line => {
          const { count, score, share } = successOf(madeOf(found[index] ?? []));
          const rate = share === undefined ? 'too few to say' : `${Math.round(share * 100)} % without trouble`;
          return [{ bold: name }, `: ${count} made, ${rate}, score ${score}`];
        }),
      },
    }),
  };
}

const madeOf = (found: readonly Loaded[]): Made[] =>
  (found as Loaded<Ticket & Change>[]).flatMap(({ state: { outcome, caused } }) =>
    outcome ? [{ outcome, caused: caused.map(({ priority }) => priority) }] : [],
  );

/** A configuration item: what it belongs with, in both directions, and which changes are planned for it. */
function ci({ text }: { text: string }, asking: Asking): Answering {
  const { record, now } = asking;
  const key = record?.kind === 'configuration' ? (record.state as Configured).key : itemKey(text);
  if (key === '') return refusing('Say which: ci erp.');
  const all = { sight: 'everything', among: 'open', order: 'none', limit: SHOWN } as const;
  const ahead = { from: now, to: new Date(now.getTime() + LONGEST_STAY_MS) };
  return {
    lists: [
      { ...all, kind: 'configuration', keys: [key] },
      { ...all, kind: 'configuration', relatedTo: [key] },
      { ...all, kind: 'change', touches: [key], during: ahead, order: 'soonest' },
    ],
    answer([own = [], near = [], planned]) {
      const [item] = own as Loaded<Configured>[];
      const changes = changesOf(planned, asking).map(lineOf);
      if (!item)
        return changes.length === 0
          ? { refused: `The register has no ${key}; add it: ci add ${key}.` }
          : { card: { title: `${key} is not in the register`, lines: changes } };
      const drawn: Card = itemCard(item);
      const used = (near as Loaded<Configured>[]).map(({ state: { name, relations } }): Line => [
        { bold: name },
        ` ${SAID[relations.find(({ to }) => to === key)?.as ?? 'connected to']} it`,
      ]);
      return { card: { ...drawn, lines: [...(drawn.lines ?? []), ...used, ...changes] } };
    },
  };
}

/** One's own link to the calendar; who has it reads the calendar, so it is said privately and never kept in the trail. */
function link(_: object, { by, calendarLink }: Asking): Answering {
  if (!calendarLink) return refusing('Links are switched off here: whoever runs the desk has set no LINK_SECRET.');
  return {
    lists: [{ sight: 'everything', kind: 'feed', requester: by.email, among: 'all', order: 'newest', limit: 1 }],
    answer([found = []]) {
      const { page, feed } = calendarLink(by.email, found[0]?.number ?? '');
      return {
        card: {
          title: 'The calendar of changes, for you alone',
          lines: [
            ['As a page: ', { link: page, label: page }],
            ['For your calendar program: ', { link: feed, label: feed }],
            ['Whoever has these links reads the calendar. If somebody else got them, make new ones.'],
          ],
          buttons: [{ label: 'New links', words: 'calendar renew' }],
        },
      };
    },
  };
}

export { timetable } from './booked.ts';

/** The calendar of changes, and questions about what they touch. */
export const calendarQuestions = questions({
  verbs,
  ask: {
    calendar,
    'calendar link': link,
    'freeze list': freezeList,
    change,
    'change show': (_, asking) => wholeOf(asking),
    'change agenda': boardAgenda,
    'change scores': scores,
    ci,
  },
});
