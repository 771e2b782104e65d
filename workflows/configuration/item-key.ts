import { cut } from '../../src/domain/text.ts';

/** What a configuration item is called in words: `CRM database` is `crm-database`. */
export const itemKey = (name: string): string =>
  cut(
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, ''),
    80,
  );

/** `erp, CRM database` as keys, each once. */
export const itemKeys = (said: string): string[] =>
  [...new Set(said.split(/[,;]/).map(itemKey))].filter(key => key !== '').slice(0, MAX_ITEMS);

const MAX_ITEMS = 50;
