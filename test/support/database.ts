import { randomBytes } from 'node:crypto';

/** The address of a fresh database on the mongod that the tests share. */
export function freshDatabase(): string {
  const shared = process.env.TEST_MONGODB;
  if (!shared) throw new Error('run the tests with npm test: it starts a mongod for them');
  const url = new URL(shared);
  url.pathname = `/t_${randomBytes(6).toString('hex')}`;
  return url.toString();
}
