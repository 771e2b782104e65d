import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { office, type Office } from '../support/office.ts';

const folder = new URL('../../../shared/fixtures/slack/payloads/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder) : [];
const suite = files.length > 0 ? describe : describe.skip;

suite("third parties' payloads, as Slack sent them", () => {
  let at: Office;
  beforeAll(async () => {
    at = await office();
  });
  afterAll(() => at.close());

  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>;

  test.each(files.length > 0 ? files : ['none'])('%s is answered in time and without an error', async file => {
    const payload = read(file);
    const answered = file.startsWith('slash-command')
      ? await at.slack.post.form(payload)
      : file.startsWith('event')
        ? await at.slack.post.raw(
            JSON.stringify(
              'event' in payload || !file.startsWith('event-inner') ? payload : at.slack.envelope(payload),
            ),
            'application/json',
          )
        : await at.slack.post.interactive(payload);
    // 503 only for people whom this workspace does not know and Slack cannot be asked about; 400 for what is no payload.
    expect([200, 400]).toContain(answered.status);
    expect(answered.ms).toBeLessThan(3_000);
  });

  test("a real slash command, press and mention of this workspace's people are understood", async () => {
    const command = await at.slack.post.form({
      ...read('slash-command-01.json'),
      user_id: 'UPRIYA',
      team_id: at.slack.team,
      text: 'help',
      command: '/it',
    });
    expect(JSON.parse(command.body)).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('What can I do for you, Priya?'),
    });
    const mention = read('event-app-mention-02.json') as unknown as { event: object; authorizations: object[] };
    const event = {
      ...mention.event,
      user: 'UPRIYA',
      channel: 'C0GENERAL',
      text: '<@UHARK> report From a real payload',
      ts: '1700000000.000100',
    };
    await at.slack.post.event({ ...mention, authorizations: [{ team_id: at.slack.team }], event });
    await at.slack.until('the card', () =>
      at.slack.read('C0ITDESK').some(({ text }) => text.includes('From a real payload')),
    );
    const press = read('block-actions-02.json') as unknown as { actions: object[]; channel: object; team: object };
    const pressed = await at.slack.post.interactive({
      ...press,
      user: { id: 'UAMIR', team_id: at.slack.team },
      team: { id: at.slack.team },
      channel: { id: 'C0ITDESK' },
      actions: [{ ...press.actions[0], action_id: 'say:0', value: 'claim INC-1' }],
    });
    expect(pressed.status).toBe(200);
    await at.slack.until('the claim', () =>
      at.slack.read('C0ITDESK').some(({ text }) => text.includes('Amir has taken INC-1')),
    );
  });
});
