import type { Page } from '../../host/workbench.mjs';
import { quickInput } from './quick-pick.js';

/** Answers the open input box (also a password box) whose title, prompt or placeholder contains a text. */
export async function fillInputBox(page: Page, prompt: string | RegExp, value: string): Promise<void> {
  const box = quickInput(page);
  const asked = box.filter({ hasText: prompt }).or(box.filter({ has: page.getByPlaceholder(prompt) }));
  await asked.first().waitFor();
  await asked.first().locator('.quick-input-box input').fill(value);
  await page.keyboard.press('Enter');
}
