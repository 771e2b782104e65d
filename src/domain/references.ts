/**
 * What an adapter must remember of its platform to speak unasked: where a conversation is served, where a person's
 * direct conversation is. Values are plain data; the adapter checks them when it reads them.
 */
export type References = {
  get(key: string): Promise<unknown>;
  put(key: string, value: Readonly<Record<string, unknown>>): Promise<void>;
  /** Those whose keys begin so, newest first. */
  list(prefix: string, limit: number): Promise<unknown[]>;
};
