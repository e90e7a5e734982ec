import type { Page } from '../../host/workbench.mjs';
import { chooseInQuickOpen } from './quick-open.js';

/** Opens a workspace file by its name, through Quick Open. */
export async function openFile(page: Page, name: string): Promise<void> {
  await chooseInQuickOpen(page, 'Control+P', name);
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}
