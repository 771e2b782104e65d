import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { evolveAll, type Happened, type Fact } from '../src/domain/workflow.ts';
import { queries, workflows } from '../workflows/index.ts';
import { chatOffice } from './support/chat.ts';
import { CHANGES, organisation } from './support/desk.ts';
import { scenario, scenarios } from './support/scenarios.ts';

const file = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => (existsSync(file(path)) ? readFileSync(file(path), 'utf8') : '');

/** `RECORD=1` writes what is generated, to be read before it is committed. */
function expectGenerated(path: string, text: string) {
  if (process.env.RECORD) writeFileSync(file(path), text);
  expect(read(path)).toBe(text);
}

const FOR: Readonly<Record<string, string>> = {
  everyone: 'everybody',
  agent: 'agents of its desk',
  'any agent': 'agents',
  requester: 'its requester',
  'requester or agent': 'its requester, agents',
  involved: 'its requester, agents, followers',
  'agent or admin': 'agents, admins',
  'agent or manager': 'agents, change managers',
  manager: 'change managers',
  admin: 'admins',
};

test('every verb that people say is in docs/use/commands.md', () => {
  const all = [...workflows, ...queries].flatMap(({ verbs }) => Object.entries(verbs));
  const said = new Map(all.filter(([, { help }]) => help !== undefined));
  const rows = [...said.values()].map(
    ({ usage, help, who }) => `| \`${usage.replaceAll('|', '\\|')}\` | ${help} | ${FOR[who] ?? who} |`,
  );
  expectGenerated(
    'docs/use/commands.md',
    `# Every command\n\nWhat each takes is in \`help\`, too. Leave the text out to get a form.\n\n| say | to | who |\n|---|---|---|\n${rows.join('\n')}\n`,
  );
});

test('the states of each kind, as they are played, are in docs/develop/states.md', async () => {
  const moves = new Map<string, Set<string>>();
  for (const name of scenarios) {
    const office = chatOffice(organisation(CHANGES));
    for (const line of scenario(name)) await office.play(line);
    for (const { kind, events } of office.records.all()) {
      const workflow = workflows.find(known => known.kind === kind)!;
      let state = workflow.initial;
      for (const event of events as unknown as Happened<Fact>[]) {
        const next = evolveAll(workflow, state, [event]);
        const move = `    ${state.status === 'none' ? '[*]' : idOf(state.status)} --> ${idOf(next.status)}: ${event.type}`;
        if (next.status !== state.status) moves.set(kind, (moves.get(kind) ?? new Set()).add(move));
        state = next;
      }
    }
  }
  const diagrams = [...moves].map(
    ([kind, lines]) => `## ${kind}\n\n\`\`\`mermaid\nstateDiagram-v2\n${[...lines].toSorted().join('\n')}\n\`\`\`\n`,
  );
  expectGenerated(
    'docs/develop/states.md',
    `# The states of each kind\n\nMade of what the scenarios of \`test/support/scenarios.ts\` lead through; the words are events.\n\n${diagrams.join('\n')}`,
  );
});

const idOf = (status: string) => status.replaceAll(' ', '_');

test('every folder of src is in the map', () => {
  const map = read('CONTRIBUTING.md');
  const folders = readdirSync(file('src'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect(folders.map(({ name }) => `src/${name}/`).filter(folder => !map.includes(`\`${folder}\``))).toEqual([]);
});

test('every page that a page links to is there, and the README fits on two screens', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];
  const dead = pages.flatMap(page =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => new URL(target, file(page)))
      .filter(target => !existsSync(target))
      .map(target => `${page} → ${target.pathname}`),
  );
  expect(dead).toEqual([]);
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120);
});

const markdownIn = (folder: string): string[] =>
  readdirSync(file(folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `${folder}/${name}`);
