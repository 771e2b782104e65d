import { expect, test } from '@jest/globals';
import { type Directory } from '../../src/domain/directory.ts';

const priya = { email: 'priya@x.example', name: 'Priya', standing: 'insider' } as const;
const at = (ms: number) => new Date(ms);

/** What every store of people keeps to. */
export function directoryContract(name: string, open: () => Promise<Directory>) {
  const rule = (what: string, play: (people: Directory) => Promise<void>) =>
    test(`${name}: ${what}`, async () => play(await open()));

  rule('a person is one across platforms', async people => {
    await people.remember(priya, { platform: 'slack', account: 'U1' }, at(1));
    await people.remember(priya, { platform: 'teams', account: '29:1', id: 'aad-1' }, at(2));
    expect(await people.byAccount('teams', '29:1')).toMatchObject({
      email: 'priya@x.example',
      accounts: { slack: 'U1', teams: '29:1' },
    });
    expect(await people.byAccount('teams', 'aad-1')).toMatchObject({ email: 'priya@x.example' });
  });

  rule('a second account with a known address is refused, and changes nothing', async people => {
    await people.remember(priya, { platform: 'slack', account: 'U1' }, at(1));
    const twin = { ...priya, name: 'Somebody else' };
    expect(await people.remember(twin, { platform: 'slack', account: 'U9' }, at(2))).toBe('claimed');
    expect(await people.byEmail('priya@x.example')).toMatchObject({ name: 'Priya', accounts: { slack: 'U1' } });
    expect(await people.byAccount('slack', 'U9')).toBeUndefined();
  });

  rule('unless an admin says that it takes the place of the first', async people => {
    await people.remember(priya, { platform: 'slack', account: 'U1' }, at(1));
    expect(await people.remember(priya, { platform: 'slack', account: 'U9' }, at(2), { instead: true })).toBe(
      'remembered',
    );
    expect(await people.byAccount('slack', 'U9')).toMatchObject({ email: 'priya@x.example' });
    expect(await people.byAccount('slack', 'U1')).toBeUndefined();
  });

  rule('an account with a new name of its own is the same by its lasting one', async people => {
    await people.remember(priya, { platform: 'teams', account: '29:1', id: 'aad-1' }, at(1));
    expect(await people.remember(priya, { platform: 'teams', account: '29:2', id: 'aad-1' }, at(2))).toBe('remembered');
    expect(await people.byAccount('teams', '29:2')).toMatchObject({ email: 'priya@x.example' });
  });

  rule('one more address leads to the same person, and belongs to nobody else', async people => {
    await people.remember(priya, { platform: 'slack', account: 'U1' }, at(1));
    await people.remember(
      { ...priya, email: 'quin@x.example', name: 'Quin' },
      { platform: 'slack', account: 'U2' },
      at(1),
    );
    expect(await people.alias('priya@x.example', 'priya.new@x.example')).toBe('remembered');
    expect(await people.alias('priya@x.example', 'priya.new@x.example')).toBe('remembered');
    expect(await people.alias('quin@x.example', 'priya.new@x.example')).toBe('claimed');
    expect(await people.alias('quin@x.example', 'priya@x.example')).toBe('claimed');
    expect(await people.byEmail('priya.new@x.example')).toMatchObject({ email: 'priya@x.example', name: 'Priya' });
    expect(await people.aliases()).toEqual([['priya.new@x.example', 'priya@x.example']]);
  });

  rule('what is forgotten is asked for again', async people => {
    await people.remember(priya, { platform: 'slack', account: 'U1' }, at(5_000));
    await people.forget('slack', 'U1');
    expect((await people.byAccount('slack', 'U1'))?.seenAt).toEqual(at(0));
  });
}
