import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { openFile } from '../harness/open-file.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({ openFile: 'faulty.yaml' });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

test('the status bar shows the target of the open manifest, and changes it', async () => {
  const { page } = workbench;
  const item = page.locator('.statusbar-item', { hasText: /DingTalk \d/ });
  await item.waitFor();
  expect(await item.innerText()).toContain('2.6');
  expect(await item.getByRole('button').getAttribute('aria-label')).toContain('the newest release');
  await item.click();
  const rows = page.locator('.quick-input-widget .monaco-list-row');
  await rows.filter({ hasText: 'KubeSphere 3.3' }).waitFor();
  await screenshot(page, 'target-pick-dark');
  await rows.filter({ hasText: 'KubeSphere 3.3' }).click();
  await page.locator('.statusbar-item', { hasText: 'DingTalk 1.4 (KubeSphere 3.3)' }).waitFor();
  await screenshot(page, 'target-chosen-dark');
  await item.click();
  await rows.filter({ hasText: 'Decide from the manifests' }).click();
  await page.locator('.statusbar-item', { hasText: 'DingTalk 2.6' }).waitFor();
});

test('and in a file with only a Secret that a receiver names', async () => {
  const secrets = await launchWorkbench({ folder: previewWorkspace, openFile: 'receivers.yaml' });
  try {
    const item = secrets.page.locator('.statusbar-item', { hasText: /DingTalk \d/ });
    await item.waitFor();
    await openFile(secrets.page, 'five.json');
    await item.waitFor({ state: 'hidden' });
    await openFile(secrets.page, 'secret.yaml');
    await item.waitFor();
    await screenshot(secrets.page, 'target-secret-dark');
  } finally {
    await secrets.close();
  }
});
