import type { FrameLocator, Page } from '../../host/workbench.mjs';
import { webview } from './webview.js';

/** Opens the panel for the active manifest, and waits until it shows alerts. */
export async function openPreview(page: Page): Promise<FrameLocator> {
  await page
    .locator('.editor-actions')
    .getByRole('button', { name: /Preview Condition Matches|预览/ })
    .first()
    .waitFor();
  await page
    .locator('.editor-actions')
    .getByRole('button', { name: /Preview Condition Matches|预览/ })
    .first()
    .click();
  const panel = webview(page);
  await panel.getByRole('treeitem').first().waitFor();
  return panel;
}
