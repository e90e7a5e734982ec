import type { Page } from '../../host/workbench.mjs';
import { openFile } from './open-file.js';

/** Opens a manifest, and waits until the extension detects it: its commands are not available before. */
export async function openManifest(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await page.locator('.editor-actions').getByRole('button', { name: 'Send Test Message' }).first().waitFor();
}
