import { describe, expect, test } from '@jest/globals';
import { type Mate } from '../../../src/domain/workflow.ts';
import { nextInTurn, teamForTicket } from '../../../workflows/shared/ticket/routing.ts';
import { BUSY, organisation } from '../../support/desk.ts';

const RULES = organisation(
  BUSY.replace(
    'default-team: service-desk',
    `default-team: service-desk
    routing:
      - { when: { ci: gateway }, team: network }
      - { when: { vip: true, category: hardware }, team: network }
      - { when: { department: Sales }, team: network }`,
  ).replace(
    '{ email: cleo@larkspur.example, vip: true }',
    '{ email: cleo@larkspur.example, vip: true }, { email: sam@larkspur.example, department: Sales }',
  ),
);
const by = (requester: string, ticket: { category?: string; ci?: string } = {}) =>
  teamForTicket(RULES, 'it', { requester: `${requester}@larkspur.example`, ...ticket });

describe('which team', () => {
  test.each([
    ['nothing known', by('priya'), 'service-desk'],
    ['its category', by('priya', { category: 'vpn' }), 'network'],
    ['a rule goes before the category', by('priya', { category: 'hardware', ci: 'Gateway' }), 'network'],
    ['all that a rule names must hold', by('cleo'), 'service-desk'],
    ['a VIP with broken hardware', by('cleo', { category: 'hardware' }), 'network'],
    ["the requester's department", by('sam'), 'network'],
  ])('%s', (_, team, expected) => expect(team).toBe(expected));
});

describe('whose turn', () => {
  const mate = (email: string, load = 0, away = false): Mate => ({ email, load, away });
  const next = (crew: Mate[], turn: number) =>
    nextInTurn(RULES, { desk: 'it', team: 'service-desk' }, crew, turn)?.email;
  test.each([
    ['the first', [mate('a'), mate('b')], 1, 'a'],
    ['the second', [mate('a'), mate('b')], 2, 'b'],
    ['around again', [mate('a'), mate('b')], 3, 'a'],
    ['who is away is passed over', [mate('a', 0, true), mate('b')], 1, 'b'],
    ['who has the quota of two is passed over', [mate('a', 2), mate('b', 1)], 1, 'b'],
    ['nobody can', [mate('a', 2), mate('b', 0, true)], 1, undefined],
    ['nobody is there', [], 1, undefined],
  ])('%s', (_, crew, turn, expected) => expect(next(crew, turn)).toBe(expected));
});
