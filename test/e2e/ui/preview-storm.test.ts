import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { workspaceWithAlerts } from '../harness/preview-workspace.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const LOOKS: readonly { theme: Theme; locale: string; width: number }[] = [
  { theme: 'dark', locale: 'en', width: 1280 },
  { theme: 'light', locale: 'zh-cn', width: 1600 },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'a storm with losses ($theme, $locale, $width pixels)',
  ({ theme, locale, width }) => {
    const workspace = workspaceWithAlerts(400);
    let workbench: TestWorkbench;
    beforeAll(async () => {
      workbench = await launchWorkbench({
        folder: workspace.folder,
        openFile: 'receivers.yaml',
        theme,
        locale,
        viewport: { width, height: 900 },
        settings: { 'kubesphereDingtalk.preview.sampleFiles': ['many.json'] },
      });
    });
    afterAll(async () => {
      await workbench?.close();
      workspace.remove();
    });
    screenshotOfFailures(() => workbench?.page);

    test('names the robot, what is lost, and what would help', async () => {
      const { page } = workbench;
      const panel = await openPreview(page);
      await panel.locator('#tab-storm').click();
      await panel.locator('.lane.loses .remedies').first().waitFor();
      await screenshot(page, `storm-losses-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);
