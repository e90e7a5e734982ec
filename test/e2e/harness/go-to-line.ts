import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

/** Puts the cursor on a line (and column), both counted from 1. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}
