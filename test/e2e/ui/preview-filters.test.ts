import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { templatesWorkspace } from '../harness/paths.js';
import { previewWorkspace } from '../harness/preview-workspace.js';
import { replaceEditorText } from '../harness/replace-editor-text.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'a template beside its message ($theme, $locale)',
  ({ theme, locale }) => {
    let workbench: TestWorkbench;
    beforeAll(async () => {
      const viewport = { width: 1600, height: 900 };
      workbench = await launchWorkbench({
        folder: templatesWorkspace,
        openFile: 'templates.yaml',
        theme,
        locale,
        viewport,
      });
    });
    afterAll(() => workbench?.close());
    screenshotOfFailures(() => workbench?.page);

    test('is rendered while it is typed', async () => {
      const { page, folder } = workbench;
      await page
        .locator('.codelens-decoration', { hasText: /Preview with|预览/ })
        .first()
        .waitFor();
      await openPreview(page);
      const panel = webview(page);
      await panel.locator('.detail .notice, .detail .bubble').first().waitFor();
      const written = readFileSync(join(folder, 'templates.yaml'), 'utf8');
      await replaceEditorText(page, written.replace('toUper', 'toUpper'));
      await panel.locator('.bubble').first().waitFor();
      await goToLine(page, 11, 5);
      await page.keyboard.type('typed ');
      await panel.locator('.bubble', { hasText: 'typed' }).first().waitFor();
      await screenshot(page, `template-beside-message-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);

describe.each(looksOf(LOOKS, import.meta.url))(
  'the panel for a Router and a Silence ($theme, $locale)',
  ({ theme, locale }) => {
    let workbench: TestWorkbench;
    beforeAll(async () => {
      const viewport = { width: 1600, height: 900 };
      workbench = await launchWorkbench({
        folder: previewWorkspace,
        openFile: 'routing/routers.yaml',
        theme,
        locale,
        viewport,
      });
    });
    afterAll(() => workbench?.close());
    screenshotOfFailures(() => workbench?.page);

    test('shows what a Router takes, and for whom', async () => {
      const { page } = workbench;
      await page
        .locator('.codelens-decoration', { hasText: /Takes|接收/ })
        .first()
        .waitFor();
      const panel = await openPreview(page);
      await panel.locator('.recipient').first().waitFor();
      await screenshot(page, `router-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test('shows what a Silence mutes, and its time line', async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+P');
      await page.locator('.quick-input-widget input').fill('silences.yaml');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'silences.yaml' }).first().waitFor();
      await page.keyboard.press('Enter');
      const lens = page.locator('.codelens-decoration a', { hasText: /Mutes|静默/ }).first();
      await lens.waitFor();
      await lens.click();
      const panel = webview(page);
      await panel.locator('.kind', { hasText: 'Silence' }).waitFor();
      await panel.locator('.silence .time-line').waitFor();
      expect(await panel.locator('.silence').count()).toBe(1);
      await screenshot(page, `silence-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);
