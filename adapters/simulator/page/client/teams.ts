import { h } from './dom.ts';

/** Microsoft's own renderer, loaded before this. */
declare const AdaptiveCards: {
  AdaptiveCard: new () => {
    hostConfig: object;
    onExecuteAction?: (action: { title?: string }) => void;
    parse(card: unknown): void;
    render(): HTMLElement | undefined;
    getAllInputs(): { id?: string; value?: unknown; validateValue(): boolean }[];
  };
  HostConfig: new (config: object) => object;
};

const host = {
  fontFamily: 'inherit',
  spacing: { small: 4, default: 8, medium: 12, large: 20, padding: 12 },
  containerStyles: {
    default: {
      backgroundColor: '#00000000',
      foregroundColors: {
        default: { default: 'var(--text)', subtle: 'var(--soft)' },
        attention: { default: 'var(--bad)' },
      },
    },
    emphasis: {
      backgroundColor: 'var(--quote)',
      foregroundColors: { default: { default: 'var(--text)', subtle: 'var(--soft)' } },
    },
  },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 8 },
};

/** A card as Teams draws it; the inputs go with the press. */
export function drawCard(card: unknown, press: (label: string, values: Record<string, string>) => void): HTMLElement {
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(host);
  shown.onExecuteAction = ({ title = '' }) => {
    const inputs = shown.getAllInputs();
    if (!inputs.map(input => input.validateValue()).every(Boolean)) return;
    const values = inputs.flatMap(({ id, value }) =>
      id && typeof value === 'string' && value !== '' ? [[id, value]] : [],
    );
    press(title, Object.fromEntries(values) as Record<string, string>);
  };
  shown.parse(marked(card));
  const drawn = shown.render() ?? h('p', {}, '(an empty card)');
  drawMentions(drawn);
  return drawn;
}

/** Around a mention's name, until the card is drawn: no person can type them through Teams. */
const [START, END] = ['\uE000', '\uE001'];
const MENTION = new RegExp(`${START}([^${END}]*)${END}`);

const marked = (card: unknown): unknown =>
  JSON.parse(JSON.stringify(card).replaceAll(/<at>(.*?)<\/at>/g, `${START}$1${END}`)) as unknown;

/** Teams shows a mention as the person's name, set apart. */
function drawMentions(drawn: HTMLElement) {
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(MENTION);
    if (pieces.length === 1) continue;
    text.replaceWith(...pieces.map((piece, index) => (index % 2 ? h('span', { class: 'mention' }, piece) : piece)));
  }
  for (const each of drawn.querySelectorAll('[aria-label], [title]'))
    for (const name of ['aria-label', 'title'])
      each.setAttribute(name, (each.getAttribute(name) ?? '').replaceAll(START, '').replaceAll(END, ''));
}
