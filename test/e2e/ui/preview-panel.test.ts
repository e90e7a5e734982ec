import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const FIVE = { 'kubesphereDingtalk.preview.sampleFiles': ['five.json'] };

/** Each theme in a window of its own; the first one, with a narrow panel, runs all tests. */
const LOOKS: readonly { theme: Theme; locale: string; width: number }[] = [
  { theme: 'dark', locale: 'en', width: 1280 },
  { theme: 'light', locale: 'zh-cn', width: 1900 },
  { theme: 'high-contrast', locale: 'zh-cn', width: 1280 },
  { theme: 'high-contrast-light', locale: 'en', width: 1900 },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'the panel ($theme, $locale, $width pixels)',
  ({ theme, locale, width }) => {
    let workbench: TestWorkbench;
    const name = `panel-${theme}-${locale}`;
    beforeAll(async () => {
      const viewport = { width, height: 900 };
      workbench = await launchWorkbench({
        folder: previewWorkspace,
        openFile: 'receivers.yaml',
        theme,
        locale,
        viewport,
        settings: FIVE,
      });
    });
    afterAll(() => workbench?.close());
    screenshotOfFailures(() => workbench?.page);

    test('tests the conditions with five alerts', async () => {
      const { page } = workbench;
      const panel = await openPreview(page);
      await panel.locator('.samples-button').click();
      await panel.locator('dialog .source', { hasText: 'five.json' }).waitFor();
      await panel.getByRole('checkbox', { name: /built-in|内置/ }).uncheck();
      await panel
        .getByRole('status')
        .filter({ hasText: /1 of 5|1\/5/ })
        .waitFor();
      await screenshot(page, `${name}-samples`);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await panel.locator('dialog').waitFor({ state: 'detached' });
      await screenshot(page, `${name}-five`);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test.each(['trace', 'message', 'labels', 'silences', 'storm'])('shows %s', async (tab) => {
      const { page } = workbench;
      const panel = webview(page);
      await panel.getByRole('treeitem', { name: /^PodCrashLooping/ }).click();
      await panel.locator(`#tab-${tab}`).click();
      await panel
        .locator(SHOWN[tab] ?? '')
        .first()
        .waitFor();
      await screenshot(page, `${name}-${tab}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);

const SHOWN: Readonly<Record<string, string>> = {
  trace: '.track .step',
  message: '.bubble',
  labels: '.pair-value',
  silences: '.time-line',
  storm: '.lane',
};

describe('in the panel', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({ folder: previewWorkspace, openFile: 'receivers.yaml', settings: FIVE });
    await openPreview(workbench.page);
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('the receiver at the cursor is shown, or the selected one', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await goToLine(page, 35);
    await panel.getByRole('button', { name: /^severity is critical / }).waitFor();
    await panel.locator('vscode-single-select.name').click();
    await panel.getByRole('option', { name: /^operations/ }).click();
    await panel.getByRole('button', { name: /^namespace exists / }).waitFor();
  });

  test('keys navigate the alerts, open details and close them', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await panel.getByRole('tree').focus();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const active = panel.locator('.tree-row.active');
    expect(await active.getAttribute('aria-level')).toBe('2');
    await page.keyboard.press('Enter');
    await panel.getByRole('tab', { name: 'Trace', selected: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    const name = await active.locator('.title').innerText();
    await panel.locator('.chosen-alert', { hasText: name }).waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await active.getAttribute('aria-level')).toBe('1');
    await page.keyboard.press('Escape');
    await panel.getByRole('tab', { selected: true }).waitFor({ state: 'detached' });
  });

  test('an edited label takes effect immediately, and is reset', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await panel.getByRole('searchbox', { name: /^Filter/ }).fill('PodNotReady web-frontend-0');
    await panel.getByRole('treeitem', { name: /PodNotReady.*case differs/ }).click();
    await panel.locator('#tab-labels').click();
    const before = await panel.getByRole('status').first().innerText();
    await panel.getByRole('textbox', { name: 'Value of severity' }).fill('critical');
    await panel.locator('.chosen-alert .matched').waitFor();
    await panel.locator('.sample-row .edited').waitFor();
    expect(await panel.getByRole('status').first().innerText()).not.toBe(before);
    await screenshot(page, 'panel-edited');
    await panel.locator('.add-pair[data-list=labels]').click();
    await panel.getByRole('textbox', { name: 'Name' }).last().waitFor();
    await panel.getByRole('button', { name: 'Remove severity' }).click();
    await panel.locator('.chosen-alert .unmatched').waitFor();
    await panel.getByRole('button', { name: 'Reset' }).click();
    await panel.getByRole('treeitem', { name: /PodNotReady.*case differs/ }).waitFor();
    await panel.locator('.sample-row .edited').waitFor({ state: 'detached' });
  });

  test('alerts are pasted, with their problems, and generated from the conditions', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await panel.getByRole('searchbox', { name: /^Filter/ }).fill('');
    await panel.locator('.samples-button').click();
    const text = panel.locator('#paste-text');
    await text.fill('{"nothing": 1}');
    await panel.getByRole('button', { name: 'Use These Alerts' }).click();
    await panel.locator('dialog .notice.error').waitFor();
    await screenshot(page, 'panel-pasted-wrong');
    await text.fill('[{"labels": {"alertname": "Pasted", "severity": "critical", "namespace": "a", "pod": "web-1"}}]');
    await panel.getByRole('button', { name: 'Use These Alerts' }).click();
    await panel.locator('dialog .source', { hasText: 'pasted 1' }).waitFor();
    expect(await text.inputValue()).toBe('');
    await panel.getByRole('button', { name: 'Generate from Conditions' }).click();
    await panel.locator('dialog .source', { hasText: 'generated for operations' }).waitFor();
    await panel.locator('dialog .dialog-head').getByRole('button', { name: 'Close' }).click();
    await panel.getByRole('treeitem', { name: /^Pasted\W+Matched/ }).waitFor();
  });

  test('the time for silences is selected', async () => {
    const panel = webview(workbench.page);
    await panel.locator('.time-now').click();
    await panel.locator('.time-input').fill('2026-01-06T12:00');
    await panel.locator('.time-input').dispatchEvent('change');
    await panel.getByRole('button', { name: /silences active: 1/ }).click();
    await panel.locator('.silence.active', { hasText: 'storage-migration' }).waitFor();
    await screenshot(workbench.page, 'panel-time');
  });

  test('a step of the trace opens another file, and the panel stays', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await panel.locator('.time').getByRole('button', { name: 'Now' }).click();
    await panel.getByRole('treeitem', { name: /^Pasted\W+Matched/ }).click();
    await panel.locator('#tab-trace').click();
    await panel.getByRole('button', { name: /^Route.*routers\.yaml/ }).click();
    await page.locator('.tab.active', { hasText: 'routers.yaml' }).waitFor();
    await panel.getByRole('tab', { name: 'Trace', selected: true }).waitFor();
    await panel.locator('.summary', { hasText: 'receivers.yaml' }).waitFor();
  });

  test('a request is copied without its webhook URL', async () => {
    const { page } = workbench;
    const panel = webview(page);
    await panel.locator('#tab-message').click();
    await panel.getByRole('button', { name: 'Copy as cURL' }).click();
    await page.locator('.statusbar-item', { hasText: 'copied to the clipboard' }).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toMatch(/^curl "\$DINGTALK_WEBHOOK" .*--data-binary '\{"markdown":/s);
    expect(copied).toContain('alertname: Pasted');
    expect(copied).not.toContain('access_token');
  });

  test('nothing is fetched from other hosts', () => expect(workbench.foreignOrigins()).toEqual([]));
});
