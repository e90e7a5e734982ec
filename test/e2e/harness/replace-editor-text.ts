import type { Page } from '../../host/workbench.mjs';
import { focusEditor } from './focus-editor.js';

/** Replaces all text of the editor by pasting, as typing would indent lines and close brackets. Leaves the file unsaved. */
export async function replaceEditorText(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}
