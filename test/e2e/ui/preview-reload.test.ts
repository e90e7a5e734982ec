import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { openManifest } from '../harness/open-manifest.js';
import { openPreview } from '../harness/open-preview.js';
import { palette } from '../harness/palette.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const START_TIMEOUT_MS = 60_000;

describe('the panel after a reload of VS Code', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    // a file in the URL would open instead of the restored editors
    workbench = await launchWorkbench({ folder: previewWorkspace });
    await openManifest(workbench.page, 'receivers.yaml');
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('shows the same content', async () => {
    const { page } = workbench;
    const panel = await openPreview(page);
    await panel.locator('vscode-single-select.name').click();
    await panel.getByRole('option', { name: /^on-call/ }).click();
    await panel.getByRole('button', { name: /^severity is critical / }).waitFor();
    await panel.getByRole('searchbox', { name: /^Filter/ }).fill('severity=critical');
    await panel.locator('.sample-row.matched').first().click();
    await panel.locator('#tab-trace').click();
    await panel.locator('.track .step').last().waitFor();
    const loaded = page.waitForEvent('load');
    await page.locator('.editor-group-container .tab', { hasText: 'receivers.yaml' }).first().click();
    await palette(page, 'Developer: Reload Window');
    await loaded;
    await webview(page).locator('.track .step').last().waitFor({ timeout: START_TIMEOUT_MS });
    await webview(page)
      .getByRole('button', { name: /^severity is critical / })
      .waitFor();
    await webview(page).locator('.sample-row.chosen').waitFor();
    const filter = webview(page).getByRole('searchbox', { name: /^Filter/ });
    expect(await filter.inputValue()).toBe('severity=critical');
    await screenshot(page, 'panel-reloaded');
  });
});
