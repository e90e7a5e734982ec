import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { clickLens } from '../harness/click-lens.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { rulesWorkspace } from '../harness/paths.js';
import { problems } from '../harness/problems.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({
    folder: rulesWorkspace,
    openFile: 'rules.yaml',
    // the Problems view leaves out hints
    settings: { 'kubesphereDingtalk.rules': { 'alert-rule-unreached': 'warning' } },
  });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

test('lenses above alert rules say who gets their alerts, and a click previews one', async () => {
  const { page } = workbench;
  const titles = page.locator('.codelens-decoration');
  await expect
    .poll(() => titles.allInnerTexts())
    .toEqual(['→ warnings, payment (if namespace is payment)', '→ nobody', 'never evaluated: the rule is disabled']);
  const found = await problems(page, 'alert-rule-unreached');
  await found.first().waitFor();
  expect(await found.allInnerTexts()).toEqual([expect.stringContaining('DiskFull')]);
  await screenshot(page, 'alert-rules-dark');
  await page.keyboard.press('Control+Shift+M');
  await clickLens(page, '→ warnings, payment');
  const panel = webview(page);
  await panel.locator('.sample-row', { hasText: 'SlowRequests' }).first().waitFor();
  await screenshot(page, 'alert-rules-preview-dark');
  expect(await seriousFindings(page)).toEqual([]);
});
