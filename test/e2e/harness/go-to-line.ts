import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';
import { quickInput } from './quick-pick.js';

/** Moves the cursor to a line (and column), both counted from 1, and focuses the editor. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  const editor = await focusEditor(page);
  await page.keyboard.press('Control+G');
  await quickInput(page).locator('input[type="text"]').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'detached' });
  await editor.waitFor();
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}
