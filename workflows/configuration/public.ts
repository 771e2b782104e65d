export { card, SAID, type Configured } from './index.ts';
export { itemKey, itemKeys } from './item-key.ts';
