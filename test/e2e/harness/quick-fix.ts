import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

const ATTEMPTS = 5;
const SHOWN_WITHIN_MS = 4_000;

/**
 * Opens the menu of quick fixes at the cursor, and waits until it offers one; Enter then applies the first. VS Code closes
 * the menu again when what is below it moves, as a code lens does that comes late: it is opened until it stays.
 */
export async function openQuickFixes(page: Page, title: string | RegExp): Promise<void> {
  const item = page.locator('.action-widget').getByText(title).first();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await focusEditor(page);
    await page.keyboard.press('Control+.');
    const shown = await item.waitFor({ timeout: SHOWN_WITHIN_MS }).then(
      () => true,
      () => false,
    );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`The quick fix ${title} was not offered`);
}
