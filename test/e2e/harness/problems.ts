import type { Locator, Page } from '../../host/workbench.mjs';

/** Shows the Problems view, and returns its rows that contain a text. */
export async function problems(page: Page, text: string | RegExp): Promise<Locator> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
  return panel.locator('.monaco-list-row', { hasText: text });
}

/** The squiggles in the editor. */
export function squiggles(page: Page, severity: 'error' | 'warning' | 'info' = 'error'): Locator {
  return page.locator(`.monaco-editor .squiggly-${severity}`);
}
