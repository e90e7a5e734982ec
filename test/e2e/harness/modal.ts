import type { Locator, Page } from '../../host/workbench.mjs';

/** The visible modal dialog that contains a text. */
export function modal(page: Page, text: string | RegExp): Locator {
  return page.locator('.monaco-dialog-box', { hasText: text });
}

/** Clicks a button of the modal dialog that contains a text. */
export async function answerModal(page: Page, text: string | RegExp, button: string): Promise<void> {
  const dialog = modal(page, text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
