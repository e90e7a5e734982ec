import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { clickLens } from '../harness/click-lens.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { withMemoryFiles } from '../harness/memory-files.js';
import { notification } from '../harness/notification.js';
import { openFile } from '../harness/open-file.js';
import { openPreview } from '../harness/open-preview.js';
import { palette } from '../harness/palette.js';
import { routingWorkspace, workspaceFixture } from '../harness/paths.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { problems, squiggles } from '../harness/problems.js';
import { openQuickFixes } from '../harness/quick-fixes.js';
import { quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

/** A worker begins later than a process, and reads its files over the network. */
const START_TIMEOUT_MS = 60_000;

/** One start of VS Code, in Chinese: our extension runs in a worker, over files behind a server and files of an extension. */
let workbench: TestWorkbench;
let parent: string;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'browser-'));
  const folder = join(parent, 'repository');
  cpSync(previewWorkspace, folder, { recursive: true });
  // it would mute everything at night
  rmSync(join(folder, 'routing/silences.yaml'));
  cpSync(join(workspaceFixture, 'faulty.yaml'), join(folder, 'faulty.yaml'));
  const extensionsDir = join(parent, 'extensions');
  withMemoryFiles(inject('extensionsDir'), extensionsDir);
  workbench = await launchWorkbench({
    folder,
    openFile: 'faulty.yaml',
    otherFolders: ['memory:/team'],
    extensionsDir,
    env: { MEMORY_FILES: routingWorkspace },
    inBrowser: true,
    locale: 'zh-cn',
    viewport: { width: 1400, height: 900 },
  });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(parent, { recursive: true, force: true });
});
screenshotOfFailures(() => workbench?.page);

describe('the extension in a browser', () => {
  test('reports a fault in Chinese, and fixes it', async () => {
    const { page } = workbench;
    await squiggles(page).first().waitFor({ timeout: START_TIMEOUT_MS });
    await (await problems(page, '不是运算符')).first().waitFor();
    await screenshot(page, 'browser-problems');
    await page.getByText('operator-unknown').first().click();
    await webview(page).getByText('operator-unknown').first().waitFor();
    await screenshot(page, 'browser-rule-page');
    await page.locator('.tab', { hasText: 'faulty.yaml' }).first().click();
    await goToLine(page, 12, 22);
    await openQuickFixes(page, '改为 “In”');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /operator:\s+In$/ }).waitFor();
    await squiggles(page).waitFor({ state: 'detached' });
  });

  test('completes operators', async () => {
    const { page } = workbench;
    await goToLine(page, 12, 23);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    const list = page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row', { hasText: 'DoesNotExist' }).waitFor();
    await page.keyboard.type('NotI');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /operator:\s+NotIn$/ }).waitFor();
  });

  test('shows matches with the reason, and the message', async () => {
    const { page } = workbench;
    await openFile(page, 'receivers.yaml');
    const panel = await openPreview(page);
    await panel.locator('.summary', { hasText: '4/24' }).waitFor();
    await panel.getByText('缺失').first().waitFor();
    await panel.getByRole('treeitem', { level: 2 }).first().click();
    await panel.locator('#tab-message').click();
    await panel.locator('.bubble').first().waitFor();
    await screenshot(page, 'browser-preview');
    expect(await panel.locator('[icon=send], button.judge').count()).toBe(0);
  });

  test('knows the Secret in another file', async () => {
    const { page } = workbench;
    await goToLine(page, 23, 20);
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'secret.yaml' }).waitFor();
  });

  test('hides what a browser cannot do, or says why', async () => {
    const { page } = workbench;
    await openFile(page, 'receivers.yaml');
    await page.keyboard.press('F1');
    await quickInput(page).locator('input[type="text"]').fill('>DingTalk');
    await quickPickRows(page, '预览').first().waitFor();
    await screenshot(page, 'browser-commands');
    for (const title of ['发送', '模拟器', '集群', 'Git']) expect(await quickPickRows(page, title).count()).toBe(0);
    await page.keyboard.press('Escape');
    await palette(page, 'Memory Files');
    await notification(page, '浏览器中不能发送测试消息').waitFor();
    await screenshot(page, 'browser-not-sent');
  });

  test('reads files of another extension, and runs their routing tests', async () => {
    const { page } = workbench;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'receivers.yaml' }).last().click();
    await clickLens(page, /预览/);
    await webview(page).locator('.file', { hasText: 'receivers.yaml' }).waitFor();
    await page.getByRole('tab', { name: 'Testing' }).click();
    const row = (name: string) => page.locator('.test-explorer .monaco-list-row', { hasText: name });
    await row('routing.dingtalk-test.yaml').first().click();
    await page.keyboard.press('ArrowRight');
    await row('a slow payment').waitFor();
    await palette(page, 'Test: Run All Tests');
    await page
      .locator('.test-explorer .monaco-list-row[aria-label*="Failed"]', { hasText: 'a slow payment' })
      .waitFor();
    await screenshot(page, 'browser-routing-tests');
  });

  test('requests nothing from other hosts', () => {
    expect(workbench.foreignOrigins()).toEqual([]);
  });
});
