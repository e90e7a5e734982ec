import { expect } from 'vitest';
import type { Page } from '../../host/workbench.mjs';

/** Milliseconds after which the menu shows, or was closed by lenses that came above the line. */
const SHOWN = 3000;

/** Opens the quick fixes at the cursor, again if the menu closes because lines move, until it lists one. */
export async function openQuickFixes(page: Page, title: string): Promise<void> {
  const fix = page.locator('.action-widget').getByText(title).first();
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+.');
      return await fix.waitFor({ timeout: SHOWN }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
}
