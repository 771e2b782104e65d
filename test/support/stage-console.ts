import { answerOf, DESK, heardOn } from '../../adapters/console/index.ts';
import { render } from '../../adapters/console/render.ts';
import { type Card, type Form } from '../../src/domain/card.ts';
import { type InboundMessage } from '../../src/domain/message.ts';
import { chatOffice } from './chat.ts';
import { organisation } from './desk.ts';
import { type Spot, type Stage } from './stage.ts';

export async function consoleStage(desk: string): Promise<Stage> {
  const at = chatOffice(organisation(desk));
  const forms = new Map<string, Form>();
  const answers = new Map<string, string[]>();
  const asked = new Map<string, Card>();
  const PLACES = { desk: DESK, public: 'help', board: 'cab' };
  const place = (spot: Spot) => (typeof spot === 'string' ? PLACES[spot] : spot.of.toLowerCase());
  const cardOf = (spot: Spot, number: string) => {
    const found = at.terminal.cardOf(place(spot), number);
    if (!found) throw new Error(`no card of ${number}`);
    return found;
  };
  let said = 0;

  async function hear(person: string, words: string, how: Partial<InboundMessage> = {}, id = `stage:${(said += 1)}`) {
    const account = person.toLowerCase();
    const reply = await at.bot.handleMessage(heardOn(account, words, id, how));
    await at.outbox.idle();
    if (reply.is === 'asked') forms.set(account, reply.form);
    const card = how.source === 'talk' && reply.is !== 'refused' ? undefined : answerOf(reply);
    const text = card ? render(card) : '';
    if (card) asked.set(account, card);
    answers.set(account, [...(answers.get(account) ?? []), text]);
    return reply.is === 'asked' ? { form: text } : text;
  }

  const thread = (spot: Spot, number: string) =>
    ({ platform: 'console', conversation: place(spot), thread: cardOf(spot, number).message }) as const;

  return {
    platform: 'console',

    async says(person, words, { twice = false } = {}) {
      const id = `stage:twice:${(said += 1)}`;
      const answer = await hear(person, words, { source: 'event' }, id);
      if (twice) await hear(person, words, { source: 'event' }, id);
      return typeof answer === 'string' ? answer : answer.form;
    },

    async presses(person, spot, number, label) {
      const { card } = cardOf(spot, number);
      const button = card.buttons?.find(known => known.label === label);
      if (!button) throw new Error(`no button "${label}"`);
      return hear(person, button.words, card.of ? { seen: card.of.version } : {});
    },

    async fills(person, fields) {
      const form = forms.get(person.toLowerCase());
      if (!form) throw new Error(`${person} has no form open`);
      const reply = await at.bot.handleMessage(
        heardOn(person.toLowerCase(), form.words, `stage:${(said += 1)}`, { fields }),
      );
      await at.outbox.idle();
      const card = answerOf(reply);
      const shown = card ? render(card) : '';
      answers.set(person.toLowerCase(), [...(answers.get(person.toLowerCase()) ?? []), shown]);
      return reply.is === 'refused' ? reply.why : '';
    },

    async writes(person, spot, number, text) {
      const where = thread(spot, number);
      const id = `stage:${(said += 1)}`;
      await hear(person, text, { source: 'talk', where }, id);
      return {
        async revise(changed) {
          const editOf = { delivery: id, ...(changed === undefined ? { deleted: true as const } : {}) };
          await hear(person, changed ?? '', { source: 'talk', where, editOf });
        },
      };
    },
    async talks(person, words) {
      const answer = await hear(person, words, { source: 'event', sentence: true });
      return typeof answer === 'string' ? answer : answer.form;
    },

    async hears(person, text) {
      if (!(answers.get(person.toLowerCase()) ?? []).some(said => said.includes(text)))
        throw new Error(`${person} was not told "${text}"`);
    },

    async names(person, spot, number, text) {
      const where = thread(spot, number);
      const id = `stage:${(said += 1)}`;
      await hear(person, text, { source: 'event', where, sentence: true, ifNoVerb: 'talk' }, id);
      return {
        async revise(changed) {
          const editOf = {
            delivery: id,
            asCommand: true as const,
            ...(changed === undefined ? { deleted: true as const } : {}),
          };
          await hear(person, changed ?? '', { source: 'talk', where, editOf });
        },
      };
    },

    async opens(person, words) {
      const answer = await hear(person, words);
      return typeof answer === 'string' ? answer : answer.form;
    },

    async answers(person, label, to) {
      const button = asked.get(person.toLowerCase())?.buttons?.find(known => known.label === label);
      if (!button || !render(asked.get(person.toLowerCase())!).includes(to)) throw new Error(`no button "${label}"`);
      await hear(person, button.words);
    },

    async commands(person, spot, number, words) {
      await hear(person, words, { source: 'event', where: thread(spot, number) });
    },

    async card(spot, number) {
      const { card } = cardOf(spot, number);
      return { text: render(card), buttons: (card.buttons ?? []).map(({ label }) => label) };
    },
    async reads(spot, text) {
      const found = at.terminal
        .messages()
        .some(({ conversation, card }) => conversation === place(spot) && render(card).includes(text));
      if (!found) throw new Error(`"${text}" is nowhere to be read`);
    },
    async offers(spot, number, label) {
      if (!cardOf(spot, number).card.buttons?.some(button => button.label === label))
        throw new Error(`no button "${label}"`);
    },

    seen: person =>
      [
        ...(answers.get(person.toLowerCase()) ?? []),
        ...at.terminal
          .messages()
          .filter(({ conversation }) => conversation === person.toLowerCase())
          .map(({ card }) => render(card)),
      ].join('\n'),
    cards: (spot, number) =>
      at.terminal
        .messages()
        .filter(
          ({ conversation, card, thread: root }) =>
            conversation === place(spot) && root === undefined && card.of?.number === number,
        ).length,
    wrong: () => [],
    close: async () => undefined,
  };
}
