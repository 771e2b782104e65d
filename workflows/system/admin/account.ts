import { type Card, say } from '../../../src/domain/card.ts';
import { leadOf } from '../../../src/domain/desk.ts';
import { type MissingFact } from '../../../src/domain/person.ts';
import { own } from '../../../src/domain/text.ts';
import { accept, type Context, type Decision, person, post, refuse } from '../../../src/domain/workflow.ts';
import { type ProposalEvent } from './index.ts';
import { saying } from './messages.ts';

const PLATFORMS: Record<string, string> = { slack: 'Slack', teams: 'Teams', console: 'The console' };
const FACTS: Record<MissingFact, string> = {
  role: 'whether it is a member or a guest',
  tenant: 'which organisation it belongs to',
  'sign-in name': 'its sign-in name',
};
const isFact = (named: string): named is MissingFact => Object.hasOwn(FACTS, named);

type Doubt = {
  platform?: string | undefined;
  account?: string | undefined;
  name?: string | undefined;
  address?: string | undefined;
  missing?: string | undefined;
};

/** An account that may be a colleague's: until an admin says so, it is an outsider. */
export function doubted(_: unknown, said: Doubt, context: Context): Decision<ProposalEvent> {
  const { platform = '', account, name = 'Somebody', address, missing = '' } = said;
  if (account === undefined) return refuse('no account');
  const { number, organisation, nameOf } = context;
  const facts = missing.split(',').filter(isFact);
  const isClaim = facts.length === 0;
  const where = own(PLATFORMS, platform) ?? platform;
  const title = isClaim
    ? `${name} in ${where} claims the address of ${nameOf(address ?? '')}`
    : `Is ${name} in ${where} one of us?`;
  const line = isClaim
    ? `Another account of ${where} has the address ${address ?? ''} already, so this one was refused.`
    : `${where} does not say ${facts.map(fact => FACTS[fact]).join(' and ')} (${address ?? 'it has no address'}), so I take it for an outsider.`;
  const yes: Card['buttons'] = [
    {
      label: isClaim ? `It is ${nameOf(address ?? '')}'s account now` : 'Yes, one of us',
      words: saying('admin confirm', number),
      style: 'primary',
    },
    ...(isClaim
      ? []
      : [
          {
            label: `Yes, and everybody else of whom ${where} does not say it`,
            words: saying('admin confirm', `${number} all=yes`),
          },
        ]),
  ];
  const card: Card = {
    title: `${number}: ${title}`,
    lines: [
      [line],
      [
        address === undefined
          ? `Nothing was changed. Without a sign-in name nobody can be let in: give the account one in ${where} first.`
          : 'Nothing was changed.',
      ],
    ],
    buttons: [...(address === undefined ? [] : yes), { label: 'No', words: saying('admin reject', number) }],
  };
  return accept<ProposalEvent>(
    [
      {
        type: 'proposed',
        title,
        diff: [],
        vouch: { account: `${platform}:${account}`, ...(address === undefined ? {} : { address }), facts },
      },
    ],
    organisation.admins.map(email => post(person(email), card)),
    say(''),
  );
}

/** Somebody does more than anybody should: the lead of the first desk hears of it. */
export function flooded(
  _: unknown,
  {
    name = 'Somebody',
    what,
    most,
  }: { name?: string | undefined; what?: string | undefined; most?: string | undefined },
  { organisation }: Context,
): Decision<ProposalEvent> {
  const [desk, department] = Object.entries(organisation.desks)[0] ?? [];
  const lead = desk === undefined ? undefined : leadOf(organisation, desk, department?.['default-team'] ?? '');
  const title = `${name} ${what === 'records' ? `made more than ${most} records in ten minutes` : `said more than ${most} commands in a minute`}`;
  return accept<ProposalEvent>(
    [{ type: 'told', title }],
    lead === undefined
      ? []
      : [post(person(lead), say(`${title}. What comes above that is refused for now.`), { digestLine: title })],
    say(''),
  );
}
