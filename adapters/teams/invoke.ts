import { type Card, type Form } from '../../src/domain/card.ts';
import { clip, wordsOf, type Readers } from '../../src/domain/reading.ts';
import { type HttpAnswer } from '../http/answer.ts';
import { dialogCard, titleOf, type Opened } from './forms.ts';
import { adaptiveCard, plainText } from './render.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const NOTICE = 1_000;
const MAX_FOUND = 50;

/** The answers that Teams takes to an invoke. */
const ok = (body: object): HttpAnswer => ({ status: 200, body });

/** A notice beside the card that was pressed, for the one who pressed. */
export const message = (text: string): HttpAnswer =>
  ok({ statusCode: 200, type: MESSAGE, value: plainText(text) || 'Done.' });

/** The card in the place of the one that was there, for the one who asked. */
export const card = (shown: Card, readers: Readers): HttpAnswer =>
  ok({ statusCode: 200, type: CARD, value: adaptiveCard(shown, readers) });

export const form = (asked: Form, how: Opened): HttpAnswer => task(titleOf(asked), dialogCard(asked, how));

export const dialog = (shown: Card, readers: Readers): HttpAnswer =>
  task(shown.title ?? 'IT', adaptiveCard(shown, readers, 'dialog'));

/** The dialog says this and can be closed. */
export const dialogMessage = (text: string): HttpAnswer =>
  ok({ task: { type: 'message', value: plainText(text) || 'Done.' } });

/** What a search as somebody types finds; more than so many nobody reads. */
export const choices = (found: readonly { value: string; label: string }[]): HttpAnswer =>
  ok({
    type: 'application/vnd.microsoft.search.searchResponse',
    value: {
      results: found.slice(0, MAX_FOUND).map(({ value, label }) => ({ title: plainText(clip(label, 250)), value })),
    },
  });

/** A card as the text of a notice. */
export const textOf = (shown: Card, readers: Readers): string => clip(wordsOf(shown, readers), NOTICE);

const task = (title: string, content: object): HttpAnswer =>
  ok({
    task: {
      type: 'continue',
      value: { title: titleOf({ title }), height: 'medium', width: 'medium', card: { contentType: CARD, content } },
    },
  });
