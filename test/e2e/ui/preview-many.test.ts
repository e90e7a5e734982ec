import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { workspaceWithAlerts } from '../harness/preview-workspace.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

/** Including the built-in alerts. */
const COUNT = 5000 - 24;

describe.each(looksOf(['dark', 'light'] as const, import.meta.url))(
  'the panel with thousands of alerts (%s)',
  (theme) => {
    const workspace = workspaceWithAlerts(COUNT);
    let workbench: TestWorkbench;
    beforeAll(async () => {
      const settings = { 'kubesphereDingtalk.preview.sampleFiles': ['many.json'] };
      const { folder } = workspace;
      workbench = await launchWorkbench({ folder, openFile: 'receivers.yaml', theme, settings });
    });
    afterAll(async () => {
      await workbench?.close();
      workspace.remove();
    });
    screenshotOfFailures(() => workbench?.page);

    test('renders only the visible rows', async () => {
      const { page } = workbench;
      const panel = await openPreview(page);
      await panel
        .getByRole('status')
        .filter({ hasText: /of 5000/ })
        .waitFor();
      expect(await panel.getByRole('treeitem').count()).toBeLessThan(100);
      await screenshot(page, `panel-many-${theme}`);
    });

    test('is navigated by keyboard, from end to end', async () => {
      const { page } = workbench;
      const panel = webview(page);
      await panel.getByRole('tree').focus();
      await page.keyboard.press('End');
      const active = panel.locator('.tree-row.active');
      await active.waitFor();
      expect(await active.getAttribute('aria-posinset')).toBe(await active.getAttribute('aria-setsize'));
      expect(await isInSight(active)).toBe(true);
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Home');
      await panel.getByRole('treeitem', { name: /^Matched \d/ }).waitFor();
      expect(await panel.getByRole('treeitem').count()).toBeLessThan(100);
    });

    test('is filtered and grouped', async () => {
      const panel = webview(workbench.page);
      await panel.getByRole('searchbox', { name: /^Filter/ }).fill('namespace=team-3 pod=web-');
      await panel.getByRole('treeitem', { name: /^Matched \d+ of \d+$/ }).waitFor();
      await panel.locator('vscode-single-select.group-by').click();
      await panel.getByRole('option', { name: 'By severity' }).click();
      await panel
        .getByRole('treeitem', { name: /^severity=/ })
        .first()
        .waitFor();
      await screenshot(workbench.page, `panel-many-grouped-${theme}`);
    });
  },
);

function isInSight(row: ReturnType<ReturnType<typeof webview>['locator']>): Promise<boolean> {
  return row.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const tree = element.closest('[role=tree]')?.getBoundingClientRect();
    return tree !== undefined && top >= tree.top - 1 && bottom <= tree.bottom + 1;
  });
}
