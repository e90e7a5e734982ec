import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../bundles/paths.js';
import { seriousFindings } from '../harness/accessibility.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];

describe.each(looksOf(LOOKS, import.meta.url))('what kustomize builds ($theme, $locale)', ({ theme, locale }) => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({
      folder: join(root, 'test/forms/kustomize'),
      openFile: 'base/receivers.yaml',
      theme,
      locale,
      settings: {
        'kubesphereDingtalk.kustomize.path': join(root, 'test/forms/stand-in/kustomize'),
        'kubesphereDingtalk.kustomize.judgeAs': 'overlays/prod',
      },
    });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('is judged in the panel, and then the source files again', async () => {
    const { page } = workbench;
    const panel = await openPreview(page);
    await panel.locator('button.judge').click();
    await quickPickRows(page, 'overlays/prod').first().waitFor();
    await screenshot(page, `judge-as-${theme}-${locale}`);
    await chooseQuickPick(page, 'overlays/prod');
    await webview(page).locator('.file', { hasText: 'prod.yaml' }).waitFor();
    await screenshot(page, `judged-built-${theme}-${locale}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.tab', { hasText: 'receivers.yaml' }).first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# changed');
    await page.locator('.tab', { hasText: 'prod.yaml' }).first().click();
    const notice = webview(page).locator('.notice', { hasText: 'base/receivers.yaml' });
    await notice.waitFor();
    await screenshot(page, `judged-unsaved-${theme}-${locale}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.tab', { hasText: 'receivers.yaml' }).first().click();
    await page.keyboard.press('Control+S');
    await page.locator('.tab', { hasText: 'prod.yaml' }).first().click();
    await notice.waitFor({ state: 'detached' });
    await webview(page).locator('button.judge').click();
    await chooseQuickPick(page, locale === 'en' ? 'Source files' : '源文件');
    await webview(page).locator('.file', { hasText: 'receivers.yaml' }).waitFor();
  });
});

describe('what Helm prints', () => {
  let workbench: TestWorkbench;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chart-'));
    cpSync(join(root, 'test/forms/helm'), folder, { recursive: true });
    workbench = await launchWorkbench({
      folder,
      openFile: 'chart/templates/receiver.yaml',
      theme: 'light',
      settings: { 'kubesphereDingtalk.helm.path': join(root, 'test/forms/stand-in/helm') },
    });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });
  screenshotOfFailures(() => workbench?.page);

  test('is judged in the panel with the values of a file, and again when a template is saved', async () => {
    const { page } = workbench;
    // commands are not available before
    await page.locator('.editor-actions').getByRole('button', { name: 'Preview' }).first().waitFor();
    await palette(page, 'DingTalk: Judge What Kustomize or Helm Builds');
    await quickPickRows(page, 'chart/values-prod.yaml').first().waitFor();
    await screenshot(page, 'judge-as-chart');
    await chooseQuickPick(page, 'chart/values-prod.yaml');
    await webview(page).locator('body', { hasText: 'critial' }).waitFor();
    await screenshot(page, 'judged-chart');
    await page.locator('.tab', { hasText: 'receiver.yaml' }).first().click();
    await goToLine(page, 2);
    await page.keyboard.press('End');
    await page.keyboard.type(' # changed');
    await page.keyboard.press('Control+S');
    await page.locator('.tab', { hasText: 'values-prod.yaml' }).first().click();
    await page.locator('.view-line', { hasText: '# changed' }).first().waitFor();
  });
});
