import { renamedTo } from '../../../src/domain/workflow.ts';

/** What 0.4.0 called these events. */
export const upcasters = {
  unrouted: renamedTo('unassigned'),
  outlived: renamedTo('followUpRequested'),
  toldClosed: renamedTo('closureNoticeSent'),
  absorbed: renamedTo('mergedIn'),
};

/** What 0.4.0 called these verbs, in timers and tells that it left behind. */
export const formerVerbs = {
  answerback: 'link-mirrored',
  absorb: 'merge-in',
  overhear: 'relay-reply',
  lapse: 'auto-resolve',
  expire: 'auto-close',
};
