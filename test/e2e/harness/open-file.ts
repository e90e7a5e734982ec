import type { Page } from '../../host/workbench.mjs';
import { chooseQuickPick } from './quick-pick.js';

/** Opens a workspace file by its name, through Quick Open. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await chooseQuickPick(page, name, { filter: name });
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}
