import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

/** Replaces the editor's text by pasting, because typing indents lines and closes brackets. Leaves the file unsaved. */
export async function replaceEditorText(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}
