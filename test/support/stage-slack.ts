import { buttonsOf, textOf, type Posted } from '../../adapters/simulator/slack/index.ts';
import { office } from './office.ts';
import { isCardOf, type Spot, type Stage } from './stage.ts';

const CHANNELS = { desk: 'C0ITDESK', public: 'C0HELP', board: 'C0CAB' };
const user = (person: string) => `U${person.toUpperCase()}`;

export async function slackStage(desk: string): Promise<Stage> {
  const at = await office({ desk, storms: true });
  const { slack } = at;
  const channel = (spot: Spot) =>
    typeof spot === 'string' ? CHANNELS[spot] : slack.workspace.direct(user(spot.of)).id;
  const cardsOf = (spot: Spot, number: string) =>
    slack
      .read(channel(spot))
      .filter(({ bot, thread_ts, blocks }) => bot && !thread_ts && isCardOf(textOf(blocks), number));
  const card = (spot: Spot, number: string): Promise<Posted> =>
    slack.until(`the card of ${number}`, () => cardsOf(spot, number)[0]);

  async function inThread(person: string, spot: Spot, number: string, text: string, isNamed = false) {
    const { ts } = await card(spot, number);
    const said = await (isNamed ? slack.mention : slack.message)(user(person), channel(spot), text, { thread: ts });
    const posted = slack.workspace.message(channel(spot), said.ts)!;
    return { revise: async (changed?: string) => void (await slack.revise(user(person), posted, changed)) };
  }

  return {
    platform: 'slack',

    async says(person, words, { twice = false } = {}) {
      if (!twice) return textOf((await slack.slash(user(person), words)).private?.blocks ?? []);
      const before = slack.privately(user(person)).length;
      await slack.direct(user(person), words, { twice, asNewEvent: true });
      return slack
        .privately(user(person))
        .slice(before)
        .map(({ blocks }) => textOf(blocks))
        .join('\n');
    },

    async presses(person, spot, number, label) {
      const on = await card(spot, number);
      const before = slack.privately(user(person)).length;
      const open = slack.view(user(person));
      await slack.press(user(person), on, label);
      return slack.until(`an answer to ${label}`, () => {
        const view = slack.view(user(person));
        if (view && view !== open) return { form: `${(view.title as { text: string }).text}\n${textOf(view.blocks)}` };
        const [answer] = slack.privately(user(person)).slice(before);
        return answer && textOf(answer.blocks);
      });
    },

    fills: async (person, fields) => Object.values(await slack.submit(user(person), fields)).join('\n'),
    writes: inThread,
    async talks(person, words) {
      const before = slack.privately(user(person)).length + slack.inbox(user(person)).filter(({ bot }) => bot).length;
      await slack.direct(user(person), words);
      const said = () => [...slack.inbox(user(person)).filter(({ bot }) => bot), ...slack.privately(user(person))];
      await slack.until('an answer', () => said().length > before);
      return textOf(
        said()
          .toSorted((a, b) => Number(a.ts) - Number(b.ts))
          .at(-1)!.blocks,
      );
    },

    hears: async (person, text) =>
      void (await slack.until(`"${text}"`, () =>
        [...slack.inbox(user(person)).filter(({ bot }) => bot), ...slack.privately(user(person))].some(({ blocks }) =>
          textOf(blocks).includes(text),
        ),
      )),

    names: (person, spot, number, text) => inThread(person, spot, number, text, true),

    async opens(person, words) {
      const open = slack.view(user(person));
      await slack.slash(user(person), words);
      const view = await slack.until('the form', () => {
        const now = slack.view(user(person));
        return now === open ? undefined : now;
      });
      return `${(view.title as { text: string }).text}\n${textOf(view.blocks)}`;
    },

    async answers(person, label, to) {
      const said = await slack.until(`a question with ${label}`, () =>
        [...slack.inbox(user(person)).filter(({ bot }) => bot), ...slack.privately(user(person))]
          .toSorted((a, b) => Number(a.ts) - Number(b.ts))
          .findLast(
            ({ blocks }) => buttonsOf(blocks).some(button => button.label === label) && textOf(blocks).includes(to),
          ),
      );
      await slack.press(user(person), said, label);
    },

    commands: async (person, spot, number, words) => void (await inThread(person, spot, number, `!${words}`)),

    async card(spot, number) {
      const { blocks } = await card(spot, number);
      return { text: textOf(blocks), buttons: buttonsOf(blocks).map(({ label }) => label) };
    },

    async reads(spot, text) {
      await slack.until(`"${text}"`, () =>
        slack.read(channel(spot)).some(({ bot, blocks }) => bot && textOf(blocks).includes(text)),
      );
    },

    async offers(spot, number, label) {
      const { blocks: _, ...on } = await card(spot, number);
      await slack.until(`a button "${label}"`, () =>
        buttonsOf(slack.workspace.message(on.channel, on.ts)?.blocks ?? []).some(button => button.label === label),
      );
    },

    seen: person =>
      [...slack.inbox(user(person)).filter(({ bot }) => bot), ...slack.privately(user(person))]
        .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
        .join('\n'),
    cards: (spot, number) => cardsOf(spot, number).length,
    wrong: () => slack.api.wrong,
    close: () => at.close(),
  };
}
