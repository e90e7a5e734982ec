import type { Locator, Page } from '../../host/workbench.mjs';

/** The open quick pick or input box. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible');
}

/** The rows of the open quick pick that contain a text. */
export function quickPickRows(page: Page, text: string | RegExp): Locator {
  return quickInput(page).locator('.quick-input-list .monaco-list-row', { hasText: text });
}

/** Selects the first row that contains a text, after typing `filter` if given. */
export async function chooseQuickPick(
  page: Page,
  text: string | RegExp,
  { filter }: { readonly filter?: string } = {},
): Promise<void> {
  const input = quickInput(page).locator('input[type="text"]');
  if (filter !== undefined) await input.fill(filter);
  await quickPickRows(page, text).first().click();
}

/** Checks rows of a multi-select quick pick, and accepts. */
export async function chooseQuickPicks(page: Page, texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await quickPickRows(page, text).first().click();
  await quickInput(page).getByRole('button', { name: 'OK' }).click();
}
