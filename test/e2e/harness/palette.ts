import { expect } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { quickInput, quickPickRows } from './quick-pick.js';

/** Milliseconds after which an open palette lists a command, or will not. */
const LISTED = 2000;
const PATIENCE = 20_000;

/**
 * Runs a command by its title, through the command palette. VS Code decides some seconds after its start whether it trusts
 * the folder, and a palette that is open by then does not list what only trusted folders have: it is opened again.
 */
export async function palette(page: Page, title: string): Promise<void> {
  const row = quickPickRows(page, title).first();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('F1');
        await quickInput(page).locator('input[type="text"]').fill(`>${title}`);
        const isListed = await row.waitFor({ timeout: LISTED }).then(
          () => true,
          () => false,
        );
        if (!isListed) await page.keyboard.press('Escape');
        return isListed;
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
  await row.click();
}
