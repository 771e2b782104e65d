import { z } from 'zod';
import { moment, text, type Verbs } from '../../../src/domain/command.ts';

const words = z.string().max(40).optional();
const plain = z.object({ text });

export const verbs = {
  calendar: {
    who: 'change staff',
    does: 'asks',
    shape: z.object({ text, from: moment(words) }),
    takes: 'name',
    usage: 'calendar [week | month] [from=2026-12-01]',
    help: 'which changes are made when, and when none are',
  },
  'calendar link': {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    usage: 'calendar link',
    help: 'the calendar of changes in your own calendar program, and as a page',
  },
  'freeze list': {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    usage: 'freeze list',
    help: 'when changes are held up',
  },
  change: {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    takes: 'name',
    usage: 'change',
    help: 'your changes, and what can be done about them',
  },
  'change show': {
    who: 'change reader',
    does: 'asks',
    shape: plain,
    usage: 'change show NUMBER',
    help: 'a change with its whole plans',
  },
  'change agenda': {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    usage: 'change agenda [board]',
    help: 'what a board has before it',
  },
  'change scores': {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    usage: 'change scores',
    help: "how well each team's changes went",
  },
  ci: {
    who: 'change staff',
    does: 'asks',
    shape: plain,
    takes: 'item',
    usage: 'ci NAME',
    help: 'a configuration item, what belongs to it and what is planned for it',
  },
} as const satisfies Verbs;
