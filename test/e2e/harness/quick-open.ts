import { expect } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { quickInput, quickPickRows } from './quick-pick.js';

/** Milliseconds after which an open list has a row, or will not. */
const LISTED = 2000;
const PATIENCE = 20_000;

/**
 * Opens Quick Open by a key, types, and selects the first row that contains `text`. It is opened again while it lacks the
 * row: VS Code closes it when a page that is still loading takes the focus, and decides some seconds after its start whether
 * it trusts the folder, so a list that is open by then lacks what only trusted folders have.
 *
 * @param key in Playwright's words
 */
export async function chooseInQuickOpen(page: Page, key: string, typed: string, text = typed): Promise<void> {
  const row = quickPickRows(page, text).first();
  await expect
    .poll(
      async () => {
        await page.keyboard.press(key);
        try {
          await quickInput(page).locator('input[type="text"]').fill(typed, { timeout: LISTED });
          await row.click({ timeout: LISTED });
          return true;
        } catch {
          await page.keyboard.press('Escape');
          return false;
        }
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
}
