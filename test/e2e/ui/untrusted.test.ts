import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickLens } from '../harness/click-lens.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { modal } from '../harness/modal.js';
import { notification } from '../harness/notification.js';
import { squiggles } from '../harness/problems.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({ openFile: 'faulty.yaml', untrusted: true });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

test('an untrusted workspace is checked and previewed, but sends nothing', async () => {
  const { page } = workbench;
  await page.getByText('Restricted Mode').first().waitFor();
  await squiggles(page).first().waitFor();
  await clickLens(page, 'Send Test Message');
  await notification(page, /trust/).first().waitFor();
  await screenshot(page, 'untrusted-dark');
  expect(await modal(page, 'Send').count()).toBe(0);
  await clickLens(page, 'Preview Matches');
  await webview(page).getByText('faulty').first().waitFor();
});
