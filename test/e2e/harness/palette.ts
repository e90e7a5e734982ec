import type { Page } from '../../host/workbench.mjs';
import { chooseQuickPick } from './quick-pick.js';

/** Runs a command by its title, through the command palette. */
export async function palette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await chooseQuickPick(page, title, { filter: `>${title}` });
}
