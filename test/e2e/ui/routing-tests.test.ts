import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { openFile } from '../harness/open-file.js';
import { palette } from '../harness/palette.js';
import { routingWorkspace } from '../harness/paths.js';
import { replaceEditorText } from '../harness/replace-editor-text.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const TEST = 'routing.dingtalk-test.yaml';

describe('routing tests', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({ folder: routingWorkspace, openFile: `tests/${TEST}` });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  const row = (name: string) => workbench.page.locator('.test-explorer .monaco-list-row', { hasText: name });

  test('are listed in the Testing view, and run', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: 'Testing' }).click();
    await row('Who is called').first().click();
    await page.keyboard.press('ArrowRight');
    await row('a slow payment').waitFor();
    await palette(page, 'Test: Run All Tests');
    await page
      .locator('.test-explorer .monaco-list-row[aria-label*="Failed"]', { hasText: 'a slow payment' })
      .waitFor();
    const rows = await page.locator('.test-explorer .monaco-list-row').all();
    const labels = await Promise.all(rows.map((each) => each.getAttribute('aria-label')));
    expect(labels).toEqual([
      expect.stringMatching(/Failed/),
      expect.stringMatching(/^an urgent alert calls on-call.*Passed/),
      expect.stringMatching(/^a slow payment calls both teams.*Failed/),
      expect.stringMatching(/^backups are silent at night.*Passed/),
    ]);
    await screenshot(page, 'routing-tests-view');
  });

  test('show a failure as a diff at the expectation', async () => {
    const { page } = workbench;
    const difference = page.locator('.monaco-diff-editor').first();
    // VS Code sometimes opens the failure without its content; it is there when it is opened again.
    const open = async (): Promise<boolean> => {
      if (await difference.isVisible()) return true;
      await page.keyboard.press('Escape');
      await page.getByText('payment != on-call payment').click();
      return difference.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(open, { timeout: 60_000, interval: 500 }).toBe(true);
    await screenshot(page, 'routing-tests-failure');
    expect(await difference.textContent()).toContain('on-call');
    expect(await page.locator('.zone-widget').first().textContent()).toContain(
      'Expected on-call, reached payment: severity is',
    );
  });

  test('show the reason at the deciding manifest', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await openFile(page, 'receivers.yaml');
    await page.getByText('severity is "warning", wanted critical').first().waitFor();
    await screenshot(page, 'routing-tests-reason');
  });

  test('pass once the manifest is fixed, even unsaved', async () => {
    const { page, folder } = workbench;
    const saved = readFileSync(join(folder, 'receivers.yaml'), 'utf8');
    await replaceEditorText(page, saved.replace('[critical]', '[critical, warning]'));
    await palette(page, 'Test: Run All Tests');
    await page
      .locator('.test-explorer .monaco-list-row[aria-label*="Passed"]', { hasText: 'a slow payment' })
      .waitFor();
    await screenshot(page, 'routing-tests-passed');
  });
});
