import type { Locator, Page } from '../../host/workbench.mjs';

/** Opens a view container by its icon in the activity bar. */
export async function openView(page: Page, title: string): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: title }).click();
}

/** A view of the open container, by its title. */
export function viewPane(page: Page, title: string): Locator {
  return page.locator('.split-view-view', { has: page.locator('.pane-header', { hasText: title }) }).last();
}
