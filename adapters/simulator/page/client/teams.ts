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
  shown.parse(mentioned(card));
  return shown.render() ?? h('p', {}, '(an empty card)');
}

/** Teams shows a mention by its name. */
const mentioned = (card: unknown): unknown =>
  JSON.parse(JSON.stringify(card).replaceAll(/<at>(.*?)<\/at>/g, '**@$1**')) as unknown;
