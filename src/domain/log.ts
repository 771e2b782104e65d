type Say = (data: object, message: string) => void;

/** A log: a constant message and data beside it. Never message text, tokens or cards. */
export type Log = { fatal: Say; error: Say; warn: Say; info: Say; debug: Say };
