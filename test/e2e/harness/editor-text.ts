import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

/** The whole text of the active editor, through the clipboard. The cursor is at its beginning afterwards. */
export async function editorText(page: Page): Promise<string> {
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  await page.keyboard.press('Control+Home');
  return text.replaceAll('\r\n', '\n');
}
