import type { Page } from '../../host/workbench.mjs';
import { openFile } from './open-file.js';

/** Opens a file with a manifest, and waits until the extension has seen that it is one: only then its commands are there. */
export async function openManifest(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await page.locator('.editor-actions').getByRole('button', { name: 'Send Test Message' }).first().waitFor();
}
