import type { FrameLocator, Page } from '../../host/workbench.mjs';
import { webview } from './webview.js';

/**
 * Opens the panel for the active manifest, and waits until it shows alerts. The click is one event: VS Code builds the
 * buttons of an editor again whenever its context changes, and a press and a release on two buttons are no click.
 */
export async function openPreview(page: Page): Promise<FrameLocator> {
  const button = page
    .locator('.editor-actions')
    .getByRole('button', { name: /Preview Condition Matches|预览/ })
    .first();
  await button.waitFor();
  await button.dispatchEvent('click');
  const panel = webview(page);
  await panel.getByRole('treeitem').first().waitFor();
  return panel;
}
