import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One line of JSON per event: a constant message and data beside it. Never message text, tokens or cards. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    redact: { paths: ['token', 'secret', '*.token', '*.secret', 'err.config', 'err.body'], remove: true },
  });
