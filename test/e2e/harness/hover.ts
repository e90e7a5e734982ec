import type { Locator, Page } from '../../host/workbench.mjs';

/** Hovers over the first occurrence of a word in the editor, and returns VS Code's hover. */
export async function hover(page: Page, word: string): Promise<Locator> {
  const spans = page.locator('.monaco-editor .view-line span span', { hasText: word });
  await spans.last().hover();
  const shown = page.locator('.monaco-hover:visible');
  await shown.first().waitFor();
  return shown.first();
}
