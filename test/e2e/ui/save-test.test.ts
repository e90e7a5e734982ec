import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusEditor } from '../harness/focus-editor.js';
import { fillInputBox } from '../harness/input-box.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];
const FIVE = { 'kubesphereDingtalk.preview.sampleFiles': ['five.json'] };
const PATIENT = { timeout: 30_000 };
const TEST = 'operations.dingtalk-test.yaml';

describe.each(looksOf(LOOKS, import.meta.url))('Save as Routing Test ($theme, $locale)', ({ theme, locale }) => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({
      folder: previewWorkspace,
      openFile: 'receivers.yaml',
      theme,
      locale,
      settings: FIVE,
      viewport: { width: 1500, height: 900 },
    });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  const saved = () => readFileSync(join(workbench.folder, TEST), 'utf8');
  const save = async (alert: RegExp) => {
    const panel = webview(workbench.page);
    await panel.getByRole('treeitem', { name: alert }).first().click();
    await panel.locator('#tab-trace').click();
    await panel.locator('.save-test').click();
  };
  const shown = (text: string) => workbench.page.locator('.monaco-editor .view-line', { hasText: text }).first();

  test('writes a new test that opens at the case', async () => {
    const { page } = workbench;
    await openPreview(page);
    await save(/^PodCrashLooping/);
    await page.locator('.quick-input-widget:visible').waitFor();
    await screenshot(page, `save-test-name-${theme}`);
    await fillInputBox(page, /./, TEST);
    await shown('PodCrashLooping').waitFor();
    await page.locator('.tab.active', { hasText: TEST }).waitFor();
    await expect.poll(saved, PATIENT).toContain('receivers: [operations]');
    await screenshot(page, `save-test-new-${theme}`);
  });

  test('adds a case to it, which can be undone', async () => {
    const { page } = workbench;
    const before = saved();
    await save(/^VolumeAlmostFull/);
    await quickPickRows(page, TEST).waitFor();
    await screenshot(page, `save-test-choose-${theme}`);
    await chooseQuickPick(page, TEST);
    await shown('VolumeAlmostFull').waitFor();
    await expect.poll(saved, PATIENT).toContain('VolumeAlmostFull');
    expect(saved().startsWith(before)).toBe(true);
    await screenshot(page, `save-test-added-${theme}`);
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await shown('VolumeAlmostFull').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+Z');
    await shown('VolumeAlmostFull').waitFor();
  });

  test('and keeps what is not saved yet', async () => {
    const { page } = workbench;
    await focusEditor(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# mine');
    await page.keyboard.press('Enter');
    await save(/^NodeCpuHigh/);
    await chooseQuickPick(page, TEST);
    await shown('NodeCpuHigh').waitFor();
    expect(saved()).not.toContain('NodeCpuHigh');
    await focusEditor(page);
    await page.keyboard.press('Control+S');
    await expect.poll(saved, PATIENT).toMatch(/^# mine\n.*NodeCpuHigh/s);
  });
});
