import { say } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { type Context, person, post } from '../../../src/domain/workflow.ts';
import { type Change } from '../change.ts';
import { shortened } from './say.ts';
import { saying } from '../messages.ts';

/** What change managers have to know of, in their own conversations. */
export const toManagers = (
  { title }: Pick<Change, 'title'>,
  { by, organisation, number }: Context,
  words: string,
): Effect[] =>
  (organisation.change?.managers ?? [])
    .filter(email => email !== by.email)
    .map(email =>
      post(
        person(email),
        { ...say(words), buttons: [{ label: 'Show it', words: saying('status', number) }] },
        { digestLine: `${number} ${title}: ${shortened(words, 150)}` },
      ),
    );
