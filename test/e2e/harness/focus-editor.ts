import type { Locator, Page } from '../../host/workbench.mjs';

/** Focuses the first text editor without moving its cursor. Returns the editor. */
export async function focusEditor(page: Page): Promise<Locator> {
  const group = page.locator('.editor-group-container', { has: page.locator('.monaco-editor') }).first();
  // a key would be lost while a webview has the focus
  await group.locator('.tab.active').click();
  // a resting pointer would open the tab's hover
  await page.mouse.move(0, 0);
  const editor = group.locator('.monaco-editor.focused');
  await editor.waitFor();
  return editor;
}
