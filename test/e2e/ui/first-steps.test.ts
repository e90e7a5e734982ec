import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from '../../host/workbench.mjs';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { palette } from '../harness/palette.js';
import { withFewColours } from '../harness/picture.js';
import { squiggles } from '../harness/problems.js';
import { openQuickFixes } from '../harness/quick-fixes.js';
import { chooseQuickPick, quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { openView, viewPane } from '../harness/view-pane.js';
import { webview } from '../harness/webview.js';

/** Another one for pictures and a look. */
const THEME: Theme = process.env.FIRST_STEPS_THEME === 'light' ? 'light' : 'dark';

/** The pictures are in the package, which is to stay small. */
const COLOURS = 48;

/** Milliseconds in which VS Code opens another folder on a busy machine. */
const LOADS = 60_000;

/**
 * Takes a part of the page as a picture of the walkthrough, where that is asked for, and the whole page as a screenshot.
 *
 * @param clip left, top, width and height in CSS pixels
 */
async function picture(page: Page, name: string, clip: readonly [number, number, number, number]): Promise<void> {
  // away from what shows a hover
  await page.mouse.move(1279, 400);
  await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
  await screenshot(page, `first-steps-${name}-${THEME}`);
  if (!process.env.WALKTHROUGH_PICTURES) return;
  const [x, y, width, height] = clip;
  const path = fileURLToPath(new URL(`../../../media/walkthrough/${name}-${THEME}.png`, import.meta.url));
  const image = await page.screenshot({ clip: { x, y, width, height }, animations: 'disabled' });
  writeFileSync(path, await withFewColours(image, COLOURS));
}

/** An entry of a view, by a part of its accessible name. */
const entry = (page: Page, view: string, name: string | RegExp): Locator =>
  viewPane(page, view).getByRole('treeitem', { name });

/** Opens a step of the walkthrough, and clicks its button. */
async function step(page: Page, title: string, button: string): Promise<void> {
  await page.locator('.getting-started-step', { hasText: title }).click();
  await page.locator('.getting-started-step.expanded').getByRole('button', { name: button }).click();
}

/** The buttons of an entry with a name; VS Code hides them until the entry has the mouse or the focus. */
const actions = (item: Locator, name: string): Locator => item.locator(`.actions .action-label[aria-label^="${name}"]`);

/** Runs an action of an entry, without the mouse, whose hover would cover other entries. */
async function act(item: Locator, name: string): Promise<void> {
  await actions(item, name).first().dispatchEvent('click');
}

describe('the first two minutes', () => {
  let workbench: TestWorkbench;
  let place: string;
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'first-steps-'));
    // its name is taken: the sample must not touch it
    mkdirSync(join(place, 'dingtalk-sample'));
    writeFileSync(join(place, 'dingtalk-sample', 'mine.txt'), 'mine');
    workbench = await launchWorkbench({ folder: join(place, 'dingtalk-sample'), theme: THEME });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(place, { recursive: true, force: true });
  });
  screenshotOfFailures(() => workbench?.page);

  test('a folder without receivers offers the sample', async () => {
    const { page } = workbench;
    await openView(page, 'DingTalk Notifications');
    const overview = viewPane(page, 'Notifications');
    for (const name of ['New DingTalk Notification…', 'Open Sample', 'Import from Cluster…'])
      await overview.getByRole('button', { name }).or(overview.getByRole('link', { name })).first().waitFor();
    await screenshot(page, `first-steps-empty-${THEME}`);
    await overview.locator('.welcome-view-content').getByText('Open Sample', { exact: true }).click();
    // the dialog writes its first folder when it is ready
    const input = quickInput(page).locator('input[type="text"]');
    await expect.poll(() => input.inputValue()).toMatch(/workspace\/$/);
    await input.fill(`${place}/`);
    await quickPickRows(page, 'dingtalk-sample').first().waitFor();
    await screenshot(page, `first-steps-place-${THEME}`);
    await quickInput(page).getByRole('button', { name: 'Create Sample Here' }).click();
    await chooseQuickPick(page, 'Open in This Window');
  });

  test('the window that opens it shows its manifest, and what was there is untouched', async () => {
    const { page } = workbench;
    // the page loads again
    await page.locator('.tab', { hasText: 'receivers.yaml' }).waitFor({ timeout: LOADS });
    await squiggles(page).first().waitFor();
    expect(readdirSync(join(place, 'dingtalk-sample'))).toEqual(['mine.txt']);
    const sample = join(place, 'dingtalk-sample-2');
    expect(existsSync(join(sample, 'alerts/alerts.json'))).toBe(true);
    expect(readFileSync(join(sample, 'README.md'), 'utf8')).toContain('# Sample');
  });

  test('the tree follows the manifest, and the keyboard opens it', async () => {
    const { page } = workbench;
    await openView(page, 'DingTalk Notifications');
    await entry(page, 'Notifications', /Receiver on-call, rejected by the cluster/).waitFor();
    await entry(page, 'Notifications', /Receiver shop-team, \d+ of \d+ alerts/).waitFor();
    await entry(page, 'Notifications', /Router checkout-to-shop-team/).waitFor();
    await entry(page, 'Notifications', /Silence weekly-maintenance/).waitFor();
    await entry(page, 'Notifications', /Problems: errors: 1/).waitFor();
    await picture(page, 'sample', [48, 36, 640, 264]);
    await entry(page, 'Notifications', /Receiver on-call/).click();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /Ln 4, Col / }).waitFor();
  });

  test('each step of the walkthrough completes by itself', async () => {
    const { page } = workbench;
    await palette(page, 'DingTalk: Open Walkthrough');
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    await screenshot(page, `first-steps-walkthrough-${THEME}`);
    const done = page.locator('.getting-started-step [aria-checked="true"]');
    await expect.poll(() => done.count()).toBe(1);

    await step(page, 'See a mistake and fix it', 'Show the Manifest');
    await goToLine(page, 13, 22);
    await openQuickFixes(page, 'Change to “In”');
    await picture(page, 'fault', [352, 240, 640, 300]);
    await page.locator('.action-widget').getByText('Change to “In”').first().click();
    await entry(page, 'Notifications', /Receiver on-call, \d+ of \d+ alerts/).waitFor();
    await entry(page, 'Notifications', /Problems: none/).waitFor();

    await act(entry(page, 'Notifications', /Receiver on-call/), 'Preview Condition Matches');
    const panel = webview(page);
    const skew = panel.getByRole('treeitem', { name: /NodeClockSkew/ }).first();
    await skew.waitFor();
    await picture(page, 'preview', [815, 36, 460, 460]);
    await skew.click();
    await panel.getByRole('tab', { name: 'Trace' }).click();
    // the last one is in the trace
    const reason = panel.getByText(/severity is "warning"/).last();
    await reason.scrollIntoViewIfNeeded();
    await picture(page, 'why', [815, 430, 460, 340]);

    await viewPane(page, 'Simulator').getByText('Start Local Simulator', { exact: true }).click();
    await viewPane(page, 'Simulator').getByText('The simulator is running').waitFor();
    await page.locator('.statusbar-item', { hasText: 'DingTalk simulator runs' }).waitFor();
    await picture(page, 'simulator', [48, 526, 330, 274]);
    await act(entry(page, 'Notifications', /Receiver on-call/), 'Send Test Message');
    await chooseQuickPick(page, 'local simulator');
    await entry(page, 'Simulator', /accepted/).waitFor();
    await entry(page, 'Test Messages', /on-call/).waitFor();
    await page.locator('.statusbar-item', { hasText: 'DingTalk simulator: 1 message' }).waitFor();
    await picture(page, 'send', [48, 300, 330, 500]);
    await entry(page, 'Simulator', /accepted/).click();
    await page.locator('.tab', { hasText: 'Preview Congratulations' }).waitFor();

    await palette(page, 'DingTalk: Open Walkthrough');
    await expect.poll(() => done.count()).toBe(6);
    await screenshot(page, `first-steps-done-${THEME}`);
  });
});

describe('an untrusted workspace, in Chinese and a light theme', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({
      folder: fileURLToPath(new URL('../../../sample', import.meta.url)),
      openFile: 'routing.yaml',
      locale: 'zh-cn',
      theme: 'light',
      untrusted: true,
    });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('shows the notifications, and sends nothing', async () => {
    const { page } = workbench;
    await openView(page, '钉钉通知');
    const team = entry(page, '通知', /Receiver shop-team/);
    await team.waitFor();
    await entry(page, '通知', /Receiver on-call, 会被集群拒绝/).waitFor();
    await viewPane(page, '测试消息').getByText('不受信任的工作区').waitFor();
    await actions(team, '预览条件匹配').first().waitFor({ state: 'attached' });
    expect(await actions(team, '发送测试消息').count()).toBe(0);
    await screenshot(page, 'first-steps-untrusted-chinese-light');

    // an edit of a file that is not open shows it, unsaved
    await act(team, '停用钉钉');
    await page.locator('.tab.dirty', { hasText: 'receivers.yaml' }).waitFor();
    await entry(page, '通知', /Receiver shop-team, 已停用/).waitFor();
    await palette(page, '钉钉: 打开入门演练');
    await page.locator('.getting-started-step', { hasText: '发现并改正一处错误' }).waitFor();
    await screenshot(page, 'first-steps-walkthrough-chinese-light');
  });
});
