import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BOTH } from '../support/desk.ts';
import { freshDatabase } from '../support/database.ts';
import { startProcess, type Running } from '../support/process.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const inBrowser = existsSync(CHROMIUM) ? test : test.skip;

let hark: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  hark = await startProcess({ MONGODB_URI: freshDatabase(), DESK: BOTH, LOG_LEVEL: 'warn', DEMO_SEED: '0' });
  if (!existsSync(CHROMIUM)) return;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 1_400, height: 1_000 } });
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await hark.stop();
});

const slack = () => page.getByRole('region', { name: 'Slack' });
const teams = () => page.getByRole('region', { name: 'Microsoft Teams' });
const as = async (side: ReturnType<typeof slack>, who: string) => {
  const select = side.getByLabel('You are');
  const value = await select.locator('option', { hasText: who }).getAttribute('value');
  await select.selectOption(value);
};
const say = async (side: ReturnType<typeof slack>, text: string) => {
  await side.getByRole('combobox', { name: /Say something/ }).fill(text);
  await side.getByRole('button', { name: 'Send' }).click();
};

inBrowser('one ticket across both: reported in Slack, claimed and resolved in Teams, confirmed in Slack', async () => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(hark.url)) foreign.push(request.url());
  });
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(hark.url);

  await as(slack(), 'Priya');
  await as(teams(), 'Amir');
  await say(slack(), '/it report VPN is down, <!channel> *now*');
  await slack().getByText('Reply to this message to add anything.').waitFor();
  await slack().getByRole('heading', { name: 'INC-1 VPN is down, @channel *now*' }).waitFor();

  await teams().getByRole('button', { name: '#it-triage' }).click();
  await teams().getByRole('button', { name: 'Claim' }).click();
  await page.getByRole('status').filter({ hasText: 'INC-1 is yours.' }).waitFor();
  await slack().getByText('Amir is working on it.').waitFor();

  await teams().getByRole('button', { name: 'Resolve' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve INC-1' });
  await dialog.getByRole('textbox').fill('Restarted the gateway');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await slack().getByText('Restarted the gateway').first().waitFor();
  await slack().getByRole('button', { name: "It's fixed" }).click();
  await slack().getByText('Closed. Thank you for telling us.').waitFor();

  await slack().getByRole('button', { name: 'Inside INC-1' }).first().click();
  const record = page.getByRole('complementary', { name: 'The ticket as the desk sees it' });
  await record.getByText('closed', { exact: true }).first().waitFor();
  expect(await record.getByRole('listitem').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^opened by priya@/)]),
  );
  expect([foreign, complaints]).toEqual([[], []]);
});

inBrowser('the clock goes on past a reminder, and a platform that is down is caught up with', async () => {
  await page.goto(hark.url);
  await as(slack(), 'Quin');
  await say(slack(), '/it report impact=high urgency=high Payroll is down');
  await slack().getByRole('heading', { name: 'INC-2 Payroll is down' }).waitFor();
  await as(slack(), 'Amir');
  await slack().getByRole('button', { name: '#it-triage' }).click();
  await page.getByRole('button', { name: 'To the next timer' }).click();
  await slack().getByText('Nobody has taken it.').first().waitFor();

  await page.getByLabel('Teams is down').check();
  await say(teams(), 'report nobody hears this');
  await page.getByRole('status').filter({ hasText: 'Teams is down: nothing that you do there arrives.' }).waitFor();
  await as(slack(), 'Amir');
  await slack().getByRole('button', { name: '#it-triage' }).click();
  await slack().getByRole('button', { name: 'Claim' }).first().click();
  await page.getByText(/has something to say|have something to say/).waitFor();
  await page.getByLabel('Teams is down').uncheck();
  await page.getByText('nothing waits to be said').waitFor({ timeout: 30_000 });
});

inBrowser('a fault that was just chosen stays chosen, whatever was asked for or under way before', async () => {
  await page.goto(hark.url);
  await slack().waitFor();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>(resolve => (goOn = resolve));
  let stale: () => void = () => undefined;
  const asked = new Promise<void>(resolve => (stale = resolve));
  await page.route(
    /playground\/state/,
    async route => {
      const response = await route.fetch();
      stale();
      await held;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: '+15 min' }).click();
  await asked;
  const told = page.waitForResponse(/playground\/act/);
  await page.getByLabel('slow network').check();
  await told;
  goOn();
  await page.waitForResponse(/playground\/state/);
  expect(await page.getByLabel('slow network').isChecked()).toBe(true);
  await page.getByLabel('slow network').uncheck();
  await page.locator('body:not([aria-busy])').waitFor();
});

inBrowser('by keyboard: past everything to the message box, into a form and back to where one was', async () => {
  await page.goto(hark.url);
  await slack().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = async () => page.evaluate('document.activeElement.id || document.activeElement.textContent');
  expect(await focused()).toBe('say-slack');
  await as(slack(), 'Priya');
  await slack().getByLabel('Say something in Slack').fill('/it report The kettle is cold');
  await page.keyboard.press('Enter');
  await slack().getByRole('heading', { name: 'The kettle is cold' }).waitFor();
  await slack().getByRole('button', { name: 'Add details' }).last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('button:focus', { hasText: 'Add details' }).waitFor();
});

inBrowser('whoever sits down and talks before the page has followed is heard all the same', async () => {
  await page.goto(hark.url);
  await as(slack(), 'Amir');
  await slack().getByRole('button', { name: '#it-triage' }).click();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>(resolve => (goOn = resolve));
  await page.route(/playground\/state/, async route => (await held, await route.continue()));
  await as(slack(), 'Priya');
  await say(slack(), '/it report The toaster is cold');
  goOn();
  await slack().getByRole('heading', { name: 'The toaster is cold' }).waitFor();
  await page.unrouteAll({ behavior: 'wait' });
});

inBrowser('App Home, a ticket from a message and one by reaction', async () => {
  await page.goto(hark.url);
  await as(slack(), 'Cleo');
  await slack().getByRole('button', { name: '#it-help' }).click();
  await say(slack(), 'the <b>lift</b> & the gate are stuck');
  await slack().getByText('the <b>lift</b> & the gate are stuck').first().waitFor();
  await as(teams(), 'Amir');
  await teams().getByRole('button', { name: '#it-triage' }).click();
  await say(teams(), 'my chair squeaks');
  await teams().getByRole('button', { name: 'Create a ticket' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Report an issue' });
  expect(await dialog.getByRole('textbox').inputValue()).toContain('my chair squeaks');
  await dialog.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('status').filter({ hasText: 'is reported as P3: my chair squeaks' }).waitFor();
  await slack().getByRole('button', { name: 'Home' }).click();
  await slack().getByRole('heading', { name: 'Your open tickets' }).waitFor();
});

inBrowser.each(['light', 'dark'] as const)(
  'no serious fault of access in the %s theme, and it fits a phone',
  async colorScheme => {
    await page.emulateMedia({ colorScheme });
    await page.goto(hark.url);
    await as(slack(), 'Amir');
    await slack().getByRole('button', { name: '#it-triage' }).click();
    await slack().getByRole('article').first().waitFor();
    await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.setViewportSize({ width: 1_400, height: 1_000 });
  },
);

inBrowser('what the page loads is less than 250 kB', async () => {
  const fresh = await browser.newPage();
  const sizes: Promise<number>[] = [];
  fresh.on('requestfinished', request =>
    sizes.push(request.sizes().then(size => size.responseBodySize + size.responseHeadersSize)),
  );
  await fresh.goto(hark.url);
  await fresh.getByRole('region', { name: 'Slack' }).waitFor();
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  await fresh.close();
});

inBrowser('the same seed makes the same forty tickets, through the front door', async () => {
  const morning = async () => {
    const office = await startProcess({ MONGODB_URI: freshDatabase(), DESK: BOTH, LOG_LEVEL: 'warn', DEMO_SEED: '7' });
    const record = async () => (await fetch(`${office.url}/playground/record?number=INC-40`)).status;
    while ((await record()) !== 200) await new Promise(resolve => setTimeout(resolve, 50));
    const titles = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const found = await fetch(`${office.url}/playground/record?number=INC-${index + 1}`);
        return ((await found.json()) as { state: { title: string } }).state.title;
      }),
    );
    await office.stop();
    return titles;
  };
  const [first, second] = [await morning(), await morning()];
  expect(new Set(first).size).toBe(40);
  expect(second).toEqual(first);
});

test('the playground is for this machine only, and takes nothing from other pages', async () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${hark.url}${path}`, { headers });
  expect((await get('/')).headers.get('content-security-policy')).toContain("default-src 'none'");
  const body = JSON.stringify({ on: 'clock', advance: '1h' });
  const post = (type: string) =>
    fetch(`${hark.url}/playground/act`, { method: 'POST', headers: { 'content-type': type }, body });
  expect((await post('text/plain')).status).toBe(415);
  const odd = await fetch(`${hark.url}/playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"on":"slack","me":"../x","do":"close"}',
  });
  expect(odd.status).toBe(400);
  const act = async (what: object) =>
    (
      await fetch(`${hark.url}/playground/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(what),
      })
    ).status;
  const inSlack = { on: 'slack', me: 'PRIYA', do: 'say', place: 'C0HELP', text: 'hello' };
  expect([
    await act({ ...inSlack, me: 'NOBODY' }),
    await act({ ...inSlack, place: '__proto__' }),
    await act({ ...inSlack, place: 'C0ITDESK' }),
    await act({ ...inSlack, thread: '1.2' }),
    await act({ on: 'teams', me: 'PRIYA', do: 'press', place: '19:help@thread.tacv2', message: '1', label: 'Claim' }),
  ]).toEqual([400, 400, 400, 400, 400]);
  expect((await get('/playground/record?number=INC-999')).status).toBe(404);
  expect((await get('/playground/client/../../../package.json')).status).toBe(404);
});
