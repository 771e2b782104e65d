import { refusing, type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { saying } from './messages.ts';

/** One's own link to the calendar; who has it reads the calendar, so it is said privately and never kept in the trail. */
export function link(_: object, { by, calendarLink }: QueryContext): QueryPlan {
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
          buttons: [{ label: 'New links', words: saying('calendar renew') }],
        },
      };
    },
  };
}
