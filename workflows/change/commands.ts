import { z } from 'zod';
import { moment, names, prose, somebody, text, type Verbs } from '../../src/domain/command.ts';
import { LEVELS } from '../../src/domain/priority.ts';
import { OUTAGES, OUTCOMES, RISKS } from './risk.ts';
import { verbs as voting } from '../shared/approval/commands.ts';
import { verbs as served } from '../shared/ticket/commands.ts';

const words = z.string().max(200, 'That is too long: 200 characters at most, please.').optional();
const title = prose(z.string().max(200, 'A title has 200 characters at most.').optional());
const plan = prose(z.string().max(3_000, 'A plan has 3,000 characters at most.').optional());
const level = (what: string) => z.enum(LEVELS, { error: `${what} is high, medium or low.` }).optional();
const yesNo = (what: string) => z.enum(['yes', 'no'], { error: `${what} is yes or no.` }).optional();
const outcome = z.enum(OUTCOMES, { error: `An outcome is one of: ${OUTCOMES.join(', ')}.` }).optional();

/** What is asked first: what is done to what, when and by whom. */
const WHAT = {
  title,
  why: plan,
  ci: names(words),
  start: moment(words),
  end: moment(words),
  impact: level('Impact'),
  probability: level('Probability'),
  implementer: somebody(words),
  desk: words,
  team: words,
};
/** What is asked second: how, and how it may go wrong. */
const HOW = {
  plan,
  rollback: plan,
  test: plan,
  outage: z.enum(OUTAGES, { error: `An outage is one of: ${OUTAGES.join(', ')}.` }).optional(),
  tested: yesNo('Whether the way back was tried'),
  'done-before': yesNo('Whether it was done before'),
};

const plain = z.object({ text });
const drafted = z.object({ text, ...WHAT, ...HOW });
const SOME = '[title= ci= start= end= plan= rollback= test= impact= probability= …]';
/** Everything that can be said of a change by its key. */
export const KEYS = [...Object.keys(WHAT), ...Object.keys(HOW)];

export type Drafted = z.infer<typeof drafted>;

export const verbs = {
  'change new': {
    who: 'agent or manager',
    does: 'starts',
    shape: drafted,
    usage: `change new ${SOME}`,
    help: 'plan a change; without words, the form',
  },
  'change standard': {
    who: 'agent or manager',
    does: 'starts',
    shape: drafted,
    usage: 'change standard KEY [ci= start= end=]',
    help: 'make a change whose template is approved already',
  },
  'change emergency': {
    who: 'agent or manager',
    does: 'starts',
    shape: drafted,
    usage: `change emergency ${SOME}`,
    help: 'plan a change that cannot wait',
  },
  'change retroactive': {
    who: 'agent or manager',
    does: 'starts',
    shape: drafted,
    usage: `change retroactive ${SOME}`,
    help: 'have a change authorised that had to be made first',
  },
  'change unauthorised': {
    who: 'agent or manager',
    does: 'starts',
    shape: z.object({ text, ...WHAT, outcome }),
    usage: 'change unauthorised [title= ci= start= end= outcome=] text',
    help: 'record a change that was made without authority',
  },
  'change edit': {
    who: 'agent or manager',
    does: 'changes',
    shape: drafted.extend({
      type: z
        .enum(['normal', 'emergency', 'retroactive'], { error: 'Its type becomes normal, emergency or retroactive.' })
        .optional(),
    }),
    takes: 'nothing',
    usage: 'change edit NUMBER [key=value …]',
    help: 'alter a change; what was voted on is voted on again',
  },
  'change plan': {
    who: 'agent or manager',
    does: 'changes',
    shape: z.object({ text, ...HOW }),
    takes: 'nothing',
    usage: 'change plan NUMBER',
    help: 'say how it is made, tried and taken back',
  },
  'change risk': {
    who: 'agent or manager',
    does: 'changes',
    shape: z.object({ text, level: z.enum(RISKS, { error: `A risk is one of: ${RISKS.join(', ')}.` }).optional() }),
    takes: 'reason',
    usage: 'change risk NUMBER level=low | moderate | high why',
    help: 'raise the risk; only a change manager lowers it',
  },
  'change submit': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'change submit NUMBER',
    help: 'ask for its approval',
  },
  'change withdraw': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'change withdraw NUMBER [why]',
    help: 'take back its submission; it is a draft again',
  },
  'change schedule': {
    who: 'agent or manager',
    does: 'changes',
    shape: z.object({ text, start: moment(words), end: moment(words) }),
    takes: 'nothing',
    usage: 'change schedule NUMBER',
    help: 'put an approved change into the calendar',
  },
  'change start': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'change start NUMBER',
    help: 'begin to make it, in its window',
  },
  'change finish': {
    who: 'agent or manager',
    does: 'changes',
    shape: z.object({ text, outcome }),
    takes: 'remark',
    usage: `change finish NUMBER outcome=${OUTCOMES.join(' | ')} [text]`,
    help: 'say how it went',
  },
  'change review': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'remark',
    usage: 'change review NUMBER text',
    help: 'say what is to be learnt from it',
  },
  'change close': {
    who: 'agent or manager',
    does: 'changes',
    shape: z.object({ text, outcome }),
    takes: 'nothing',
    usage: 'change close NUMBER [outcome=]',
    help: 'end it after its review',
  },
  'change cancel': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'change cancel NUMBER why',
    help: 'give it up, until it is made',
  },
  conflicts: {
    who: 'change reader',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'conflicts NUMBER',
    help: 'what stands against a change at its time',
  },
  'change acknowledge': {
    who: 'agent or manager',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'change acknowledge NUMBER why',
    help: 'accept what else happens at its time',
  },
  'change override': {
    who: 'manager',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'change override NUMBER why',
    help: 'let it be made in a freeze',
  },
  'change break-glass': {
    who: 'manager',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'change break-glass NUMBER why',
    help: 'authorise an emergency without its board; two change managers, and it is reviewed',
  },
  'change remind': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, at: z.enum(['soon', 'unsettled', 'missed', 'end', 'review']) }),
    usage: 'change remind NUMBER at=',
  },
  'change recheck': { who: 'bot', does: 'changes', shape: plain, usage: 'change recheck NUMBER' },
  ...voting,
  note: { ...served.note, who: 'agent or manager' },
  reply: { ...served.reply, who: 'agent or manager' },
  'link-mirrored': served['link-mirrored'],
  undelivered: served.undelivered,
} as const satisfies Verbs;
