import { labelsOf, textOf, type Posted } from '../../adapters/simulator/teams/index.ts';
import { office } from './office.ts';
import { isCardOf, type Spot, type Stage } from './stage.ts';

const TRIAGE = '19:itdesk@thread.tacv2';
const CHANNELS = { desk: TRIAGE, public: '19:help@thread.tacv2', board: '19:cab@thread.tacv2' };
const user = (person: string) => `29:1${person.toUpperCase()}`;
const words = ({ text, card }: Posted) => `${text}${textOf(card)}`;

export async function teamsStage(desk: string): Promise<Stage> {
  const at = await office({ on: ['teams'], desk });
  const { teams } = at;
  const chat = (spot: Spot) => (typeof spot === 'string' ? CHANNELS[spot] : teams.tenant.direct(user(spot.of)).id);
  const cardsOf = (spot: Spot, number: string) =>
    teams.read(chat(spot)).filter(posted => posted.bot && !posted.thread && isCardOf(textOf(posted.card), number));
  const card = (spot: Spot, number: string): Promise<Posted> =>
    teams.until(`the card of ${number}`, () => cardsOf(spot, number)[0]);

  return {
    platform: 'teams',

    async says(person, said, { twice = false } = {}) {
      const before = teams.inbox(user(person)).length;
      await teams.direct(user(person), said, { twice });
      const answer = await teams.until('an answer', () => teams.inbox(user(person))[before]);
      return words(answer);
    },

    async presses(person, spot, number, label) {
      const { notice } = await teams.press(user(person), await card(spot, number), label);
      const dialog = teams.dialog(user(person));
      return dialog ? { form: `${dialog.title}\n${textOf(dialog.card)}` } : (notice ?? '');
    },

    async fills(person, fields) {
      await teams.submit(user(person), fields);
      const dialog = teams.dialog(user(person));
      if (!dialog) return '';
      // Without anything to fill in it is the answer, which is read and closed.
      if (JSON.stringify(dialog.card).includes('"Input.')) return textOf(dialog.card).split('\n', 1)[0] ?? '';
      teams.closeDialog(user(person));
      return '';
    },

    async writes(person, spot, number, text) {
      const on = await card(spot, number);
      const before = teams.inbox(user(person)).length;
      const { id } = await (typeof spot === 'string'
        ? teams.mention(user(person), CHANNELS[spot], text, { thread: on.id })
        : teams.direct(user(person), text, { quote: on }));
      if (typeof spot !== 'string')
        await teams.until('word that it was heard', () => teams.inbox(user(person)).length > before);
      const posted = teams.tenant.message(chat(spot), id)!;
      const quote = typeof spot === 'string' ? undefined : on;
      return { revise: async (changed?: string) => void (await teams.revise(user(person), posted, changed, quote)) };
    },

    async talks(person, said) {
      const before = teams.inbox(user(person)).length;
      await teams.direct(user(person), said);
      return words(await teams.until('an answer', () => teams.inbox(user(person))[before]));
    },

    hears: async (person, text) =>
      void (await teams.until(`"${text}"`, () =>
        [...teams.inbox(user(person)).map(words), ...teams.privately(user(person))].some(said => said.includes(text)),
      )),

    async names(person, spot, number, text) {
      const on = await card(spot, number);
      const { id } = await teams.mention(user(person), chat(spot), text, { thread: on.id });
      const posted = teams.tenant.message(chat(spot), id)!;
      return { revise: async (changed?: string) => void (await teams.revise(user(person), posted, changed)) };
    },

    async opens(person, said) {
      const before = teams.inbox(user(person)).length;
      await teams.direct(user(person), said);
      const offer = await teams.until('the offer of a form', () => teams.inbox(user(person))[before]);
      await teams.press(user(person), offer, labelsOf(offer.card)[0]!);
      const dialog = teams.dialog(user(person))!;
      return `${dialog.title}\n${textOf(dialog.card)}`;
    },

    async answers(person, label, to) {
      const said = await teams.until(`a question with ${label}`, () =>
        teams
          .inbox(user(person))
          .findLast(posted => labelsOf(posted.card).includes(label) && words(posted).includes(to)),
      );
      await teams.press(user(person), said, label);
    },

    async commands(person, spot, number, said) {
      const on = await card(spot, number);
      await (typeof spot === 'string'
        ? teams.mention(user(person), CHANNELS[spot], said, { thread: on.id })
        : teams.direct(user(person), `/${said}`, { quote: on }));
    },

    async card(spot, number) {
      const posted = await card(spot, number);
      return { text: textOf(posted.card), buttons: labelsOf(posted.card) };
    },

    async reads(spot, text) {
      await teams.until(`"${text}"`, () =>
        teams.read(chat(spot)).some(posted => posted.bot && words(posted).includes(text)),
      );
    },

    async offers(spot, number, label) {
      const on = await card(spot, number);
      await teams.until(`a button "${label}"`, () => labelsOf(on.card).includes(label));
    },

    seen: person =>
      [...teams.inbox(user(person)).map(message => JSON.stringify(message)), ...teams.privately(user(person))].join(
        '\n',
      ),
    cards: (spot, number) => cardsOf(spot, number).length,
    wrong: () => teams.server.wrong,
    close: () => at.close(),
  };
}
