import { source as axeSource } from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { send } from '#sender';
import { DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT, type Simulator, startSimulator } from '#simulator';
import { type LaunchedBrowser, launchBrowser } from '../../host/launch-browser.mjs';
import type { Page } from '../../host/workbench.mjs';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const OWN = { accessToken: SEEDED.senderToken, secret: SEEDED.senderSecret, name: 'operations', keywords: ['告警'] };
const ALERT = {
  type: 'markdown',
  title: 'KubePodCrashLooping',
  text: '### KubePodCrashLooping\n**severity**: critical\n\n> restarts 3 times in 10 minutes\n\n- [Runbook](https://example.com/)',
} as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Messages contain headings of their own, in any order. */
const AXE = `axe.run({ rules: { 'heading-order': { enabled: false } } })`;

let browser: LaunchedBrowser;
let simulator: Simulator;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  simulator = await startSimulator({ robots: [DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT, OWN] });
  page = await browser.context.newPage();
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(simulator.url)) problems.push(`asked ${request.url()}`);
  });
});
afterEach(async () => {
  await page.close();
  await simulator.close();
});
screenshotOfFailures(() => page);

async function open(path = '/'): Promise<void> {
  await page.goto(`${simulator.url}${path}`);
  await page.locator('#live[data-state=live]').waitFor();
  await page.locator('#robots details').nth(2).waitFor({ state: 'attached' });
}

async function fillChat(): Promise<void> {
  const extras = { keywords: ['告警'], atMobiles: ['13800000000'] };
  await send({ kind: 'chatbot', webhook: simulator.webhookUrl(OWN), secret: OWN.secret }, ALERT, { extras });
  await send(
    { kind: 'chatbot', webhook: simulator.webhookUrl(DEFAULT_SIGNED_ROBOT) },
    { type: 'text', text: 'unsigned' },
  );
}

test('messages appear while the page is open, with the reason for a rejection and a raw request without secrets', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open();
  await page.locator('#empty').waitFor();
  await screenshot(page, 'simulator-page-empty-light');
  await fillChat();
  await page.locator('.message').nth(1).waitFor();
  expect(await page.locator('.message.refused .verdict').innerText()).toMatch(/310000[\s\S]*signature/);
  expect(await page.locator('.message .bubble h3').innerText()).toBe('KubePodCrashLooping');
  await page.locator('.message details summary').first().click();
  await screenshot(page, 'simulator-page-light');
  const content = await page.content();
  expect(content).not.toContain(OWN.accessToken);
  expect(content).not.toContain(OWN.secret);
  await page.locator('button[data-show=refused]').click();
  expect(await page.locator('.message:visible').count()).toBe(1);
  await page.locator('#clear').click();
  await page.locator('#empty').waitFor();
  expect(simulator.messages).toEqual([]);
  expect(problems).toEqual([]);
});

test('a fault from the menu applies to the next message, and leaves the list', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open();
  await page.locator('#fault-kind').selectOption('{"kind":"refusal","refusal":"text-improper"}');
  await page.locator('#add-fault button').click();
  await page.locator('#faults button').waitFor();
  const target = { kind: 'chatbot', webhook: simulator.webhookUrl(DEFAULT_ROBOT) } as const;
  expect(await send(target, ALERT)).toMatchObject([{ error: { id: 'text-improper' } }]);
  await page.locator('.message.refused').waitFor();
  await page.locator('#faults button').waitFor({ state: 'detached' });
  expect(await send(target, ALERT)).toMatchObject([{ outcome: 'delivered' }]);
  await screenshot(page, 'simulator-page-dark');
  expect(problems).toEqual([]);
});

test('a robot is created, made to check signatures, and invalid settings are rejected', async () => {
  await open();
  await page.locator('#add-robot').click();
  const card = page.locator('#robots details').nth(3);
  await card.getByRole('checkbox', { name: 'Check signatures' }).check();
  await card.getByText('Signing secret').waitFor();
  await card.getByRole('textbox', { name: 'IP allow list' }).fill('nonsense');
  await card.getByRole('textbox', { name: 'Messages per minute' }).fill('');
  await page.locator('#problem').getByText('nonsense').waitFor();
  await page.locator('h1').click();
  await expect.poll(() => simulator.robots.at(-1)?.ratePerMinute).toBe('unlimited');
  const made = simulator.robots.at(-1);
  expect(made?.secret).toMatch(/^SEC[0-9a-f]{64}$/);
  expect(made?.ipAllow).toBeUndefined();
  const webhook = simulator.webhookUrl(made ?? DEFAULT_ROBOT);
  expect(await send({ kind: 'chatbot', webhook, secret: made?.secret ?? '' }, ALERT)).toMatchObject([
    { outcome: 'delivered' },
  ]);
});

test('in Chinese, by the switch, and on a narrow screen', async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open();
  await fillChat();
  await page.locator('a.language').click();
  await page.locator('.message.refused').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('.message.refused .verdict').innerText()).toContain('机器人要求加签');
  await screenshot(page, 'simulator-page-narrow-dark');
  await page.locator('#open-panel').click();
  await page.locator('#panel').getByText('添加故障').waitFor();
  await screenshot(page, 'simulator-page-narrow-panel-dark');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  expect(problems).toEqual([]);
});

test.each(['light', 'dark'] as const)('is accessible: %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  simulator.addFault({ kind: 'flood-punish' });
  await open();
  await fillChat();
  await fillChat();
  await page.locator('.message').nth(3).waitFor();
  await page.locator('#robots summary').nth(1).click();
  await page.locator('.message details summary').first().click();
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(AXE);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});
