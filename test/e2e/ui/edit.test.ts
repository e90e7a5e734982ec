import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToLine } from '../harness/go-to-line.js';
import { hover } from '../harness/hover.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { problems, squiggles } from '../harness/problems.js';
import { openQuickFixes } from '../harness/quick-fixes.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({ openFile: 'faulty.yaml' });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

describe('editing a manifest', () => {
  test('shows an error under the word, and in the Problems view', async () => {
    const { page } = workbench;
    await squiggles(page).first().waitFor();
    expect(await squiggles(page).count()).toBe(1);
    const [mark, word] = await Promise.all([
      squiggles(page).boundingBox(),
      page
        .locator('.view-line span span', { hasText: /^\W*in$/ })
        .last()
        .boundingBox(),
    ]);
    // the line's text node may start with a space, so the mark is inside it
    expect(mark && word && mark.x >= word.x - 1 && mark.x + mark.width <= word.x + word.width + 1).toBe(true);
    await (await problems(page, '“in” is not an operator')).first().waitFor();
    await screenshot(page, 'edit-problems-dark');
  });

  test('explains a field in a hover', async () => {
    const shown = await hover(workbench.page, 'alertSelector');
    expect(await shown.innerText()).toMatch(/alertSelector/);
    await screenshot(workbench.page, 'edit-hover-dark');
    await workbench.page.keyboard.press('Escape');
  });

  test('fixes the error with a quick fix', async () => {
    const { page } = workbench;
    await goToLine(page, 12, 22);
    await openQuickFixes(page, 'Change to “In”');
    await screenshot(page, 'edit-quick-fix-dark');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /operator:\s+In$/ }).waitFor();
    await squiggles(page).waitFor({ state: 'detached' });
  });

  test('completes operators', async () => {
    const { page } = workbench;
    await goToLine(page, 12, 23);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    const list = page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row', { hasText: 'DoesNotExist' }).waitFor();
    await screenshot(page, 'edit-completion-dark');
    await page.keyboard.type('NotI');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /operator:\s+NotIn$/ }).waitFor();
  });

  test('requests nothing from other hosts', () => {
    expect(workbench.foreignOrigins()).toEqual([]);
  });
});
