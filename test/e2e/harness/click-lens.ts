import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

const ATTEMPTS = 10;
const RESOLVED_WITHIN_MS = 2_000;

/**
 * Clicks a code lens by its title. VS Code first renders a lens from its cache, without a link, and may keep it while
 * another group has the focus. So this focuses the editor and scrolls the file until the link appears.
 */
export async function clickLens(page: Page, title: string | RegExp): Promise<void> {
  const link = page.locator('.codelens-decoration a', { hasText: title }).first();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const resolved = await link.waitFor({ timeout: RESOLVED_WITHIN_MS }).then(
      () => true,
      () => false,
    );
    if (resolved) return link.click();
    await focusEditor(page);
    await page.keyboard.press(attempt % 2 === 0 ? 'Control+End' : 'Control+Home');
  }
  throw new Error(`The code lens ${title} was not resolved`);
}
