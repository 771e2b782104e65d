import { cut } from '../../src/domain/text.ts';
import { say, type Card, type Line } from '../../src/domain/card.ts';
import { itemKey } from './item-key.ts';
import { BLANK, NEVER, type Ticket } from '../../src/domain/record.ts';
import { desksOf } from '../../src/domain/role.ts';
import { accept, refuse, defineWorkflow, type Drawing, type Needs } from '../../src/domain/workflow.ts';
import { CRITICALITIES, type RELATIONS, verbs } from './commands.ts';

type Relation = { to: string; as: (typeof RELATIONS)[number] };

/** A configuration item (ITIL 4): `key` is what changes and relations call it; criticality goes from 1 to 4. */
export type Configured = Ticket & {
  key: string;
  name: string;
  type: string;
  criticality: number;
  relations: readonly Relation[];
};

type ConfiguredEvent =
  | { type: 'added'; name: string; key: string; desk: string; is: string; criticality: number }
  | { type: 'changed'; is?: string; criticality?: number }
  | { type: 'related'; to: string; as: Relation['as'] }
  | { type: 'unrelated'; to: string }
  | { type: 'retired' };

const initial: Configured = {
  ...BLANK,
  key: '',
  name: '',
  type: '',
  criticality: 2,
  relations: [],
};

/** How a relation is said in a sentence. */
export const SAID: Record<Relation['as'], string> = {
  'depends on': 'depends on',
  'runs on': 'runs on',
  'part of': 'is part of',
  'connected to': 'is connected to',
};

const nameFrom = (text: string) => cut(text.trim(), 80).trim();

/** More relations than this make an item a hub with which everything conflicts. */
const MAX_RELATED = 500;
const MAX_SHOWN = 25;

const named = (name: string | undefined): Needs =>
  itemKey(name ?? '') === ''
    ? {}
    : {
        lists: [
          {
            sight: 'everything',
            kind: 'configuration',
            keys: [itemKey(name!)],
            among: 'open',
            order: 'none',
            limit: 1,
          },
        ],
      };

export const card = ({ state, number, version }: Pick<Drawing<Configured>, 'state' | 'number' | 'version'>): Card => ({
  title: `${number} ${state.name}`,
  of: { number, version },
  facts: [
    { label: 'Type', value: state.type },
    { label: 'Criticality', value: CRITICALITIES[state.criticality - 1] ?? '' },
    { label: 'Status', value: state.status },
  ],
  lines: [
    ...state.relations.slice(0, MAX_SHOWN).map(({ to, as }): Line => [`${SAID[as]} `, { bold: to }]),
    ...(state.relations.length > MAX_SHOWN ? [[`… and ${state.relations.length - MAX_SHOWN} more.`] as Line] : []),
  ],
});

/** The register of what changes are made to. */
export const configuration = defineWorkflow<Configured, typeof verbs, ConfiguredEvent>('configuration', 'CI', {
  verbs,
  initial,
  indexes: [
    { fields: { 'state.key': 1 }, unique: true, where: { open: true } },
    { fields: { 'state.relations.to': 1 }, where: { open: true } },
  ],
  needs: {
    'ci add': (_, { text }) => named(nameFrom(text)),
    'ci relate': (_, { to }) => named(to),
  },
  decide: {
    'ci add'(_, { text, type, criticality, desk }, { organisation, by, loaded, number }) {
      const name = nameFrom(text);
      const key = itemKey(name);
      if (key === '') return refuse('Say what it is called: ci add CRM database criticality=high.');
      const [same] = loaded.lists[0] ?? [];
      if (same) return refuse(`${same.number} is called ${name} already.`);
      const own = desksOf(organisation, by).filter(each => !organisation.desks[each]?.confidential);
      const open = Object.keys(organisation.desks).filter(each => !organisation.desks[each]?.confidential);
      const at = desk?.toLowerCase() ?? own[0] ?? open[0] ?? '';
      if (!open.includes(at)) return refuse(`There is no desk "${at}" whose items changes may touch.`);
      return accept(
        [
          {
            type: 'added',
            name,
            key,
            desk: at,
            is: type ?? 'service',
            criticality: criticality === undefined ? 2 : CRITICALITIES.indexOf(criticality) + 1,
          },
        ],
        [],
        say(`${number} is ${name}; changes call it ci=${key}.`),
      );
    },
    'ci set'(state, { type, criticality }, { number }) {
      if (type === undefined && criticality === undefined)
        return refuse(`Say what of ${number} is to change: ci set ${number} criticality=critical.`);
      return accept(
        [
          {
            type: 'changed',
            ...(type === undefined ? {} : { is: type }),
            ...(criticality === undefined ? {} : { criticality: CRITICALITIES.indexOf(criticality) + 1 }),
          },
        ],
        [],
        say(`${state.name} is changed.`),
      );
    },
    'ci relate'(state, { to, as = 'depends on' }, { number, loaded }) {
      const [other] = loaded.lists[0] ?? [];
      const key = itemKey(to ?? '');
      if (!other) return refuse(`The register has no ${to ?? 'such item'}; add it first: ci add ${to ?? 'NAME'}.`);
      if (key === state.key) return refuse(`${state.name} cannot belong to itself.`);
      if (state.relations.some(known => known.to === key && known.as === as))
        return refuse(`${state.name} ${SAID[as]} ${key} already.`);
      if (state.relations.length >= MAX_RELATED)
        return refuse(`${number} has ${MAX_RELATED} relations, and no more fit.`);
      return accept([{ type: 'related', to: key, as }], [], say(`${state.name} ${SAID[as]} ${key}.`));
    },
    'ci unrelate'(state, { to }) {
      const key = itemKey(to ?? '');
      if (!state.relations.some(relation => relation.to === key))
        return refuse(`${state.name} has no relation to ${to ?? 'that'}.`);
      return accept(
        [{ type: 'unrelated', to: key }],
        [],
        say(`${state.name} and ${key} do not belong together any more.`),
      );
    },
    'ci retire': (state, _, { number }) =>
      state.status === 'retired'
        ? refuse(`${number} is retired already.`)
        : accept([{ type: 'retired' }], [], say(`${state.name} is retired.`)),
  },
  evolve: {
    added: (_, { name, key, desk, is, criticality, by, at }) => ({
      ...initial,
      status: 'in use',
      title: name,
      name,
      key,
      desk,
      type: is,
      criticality,
      // Nobody's ticket.
      opener: by,
      openedAt: at,
    }),
    changed: (state, { is, criticality }) => ({
      ...state,
      ...(is === undefined ? {} : { type: is }),
      ...(criticality === undefined ? {} : { criticality }),
    }),
    related: (state, { to, as }) => ({ ...state, relations: [...state.relations, { to, as }] }),
    unrelated: (state, { to }) => ({ ...state, relations: state.relations.filter(relation => relation.to !== to) }),
    retired: state => ({ ...state, status: 'retired' }),
  },
  cards: { receipt: card, triage: card },
  listing: ({ status }) => ({ open: status !== 'retired', queued: false, dueAt: NEVER }),
  json: ({ key, name, type, criticality, relations, status }, number, version) => ({
    number,
    kind: 'configuration',
    key,
    name,
    type,
    criticality: CRITICALITIES[criticality - 1],
    status,
    relations,
    version,
  }),
  line: ({ state, number }) => [{ bold: number }, ` ${state.name}`],
});
