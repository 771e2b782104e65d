/** What the bot says or shows and nobody has: a card, a timer or a tell. */
export type Unresolved = { what: 'card' | 'words'; name: string; number?: string };

/** The bot said something to itself that no kind of record understands: saying it again will not help. */
export class NotUnderstood extends Error {
  readonly unresolved: Unresolved;
  constructor(unresolved: Unresolved) {
    super(`nothing understands "${unresolved.name}"`);
    this.unresolved = unresolved;
  }
}
