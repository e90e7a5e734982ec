import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { templatesWorkspace } from '../harness/paths.js';
import { problems, squiggles } from '../harness/problems.js';
import { openQuickFixes } from '../harness/quick-fixes.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

describe('Go templates in a ConfigMap', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({ folder: templatesWorkspace, openFile: 'receiver.yaml' });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('open from the receiver that names one', async () => {
    const { page } = workbench;
    // the language server answers from now on
    await page.locator('.codelens-decoration', { hasText: 'Preview Matches' }).waitFor();
    await goToLine(page, 9, 20);
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'templates.yaml' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'Ln 8,' }).waitFor();
    await screenshot(page, 'templates-definition-dark');
  });

  test('report an unknown function, and fix it with a quick fix', async () => {
    const { page } = workbench;
    await squiggles(page).first().waitFor();
    expect(await squiggles(page).count()).toBe(1);
    await (await problems(page, 'has no function “toUper”')).first().waitFor();
    await goToLine(page, 10, 10);
    await openQuickFixes(page, 'Change to “toUpper”');
    await screenshot(page, 'templates-quick-fix-dark');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /\{\{\s+toUpper\s+\.Status/ }).waitFor();
    await squiggles(page).waitFor({ state: 'detached' });
  });

  test('explain a function in a hover', async () => {
    const { page } = workbench;
    await goToLine(page, 10, 10);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const shown = page.locator('.monaco-hover:visible', { hasText: 'toUpper' });
    await shown.first().waitFor();
    expect(await shown.first().innerText()).toMatch(/toUpper.*string/s);
    await screenshot(page, 'templates-hover-dark');
    await page.keyboard.press('Escape');
  });

  test('lead from a call to its definition', async () => {
    const { page } = workbench;
    await goToLine(page, 10, 44);
    await page.keyboard.press('F12');
    await page.locator('.statusbar-item', { hasText: 'Ln 16,' }).waitFor();
    await screenshot(page, 'templates-call-dark');
  });

  test('are coloured, the words of a block together with it', async () => {
    const { page } = workbench;
    const colourOf = (text: string): Promise<string> =>
      page
        .locator('.view-line span span', { hasText: new RegExp(`^\\s*${text}\\s*$`) })
        .first()
        .evaluate((part) => part.ownerDocument.defaultView?.getComputedStyle(part).color ?? '');
    const [keyword, field, call] = [await colourOf('range'), await colourOf('.Alerts'), await colourOf('toUpper')];
    expect(new Set([keyword, field, call]).size).toBe(3);
    // VS Code highlights after a move of the cursor by key or mouse
    await goToLine(page, 9, 9);
    await page.keyboard.press('ArrowRight');
    const marks = page.locator('.wordHighlight, .wordHighlightText, .wordHighlightStrong');
    await expect.poll(() => marks.count()).toBe(2);
    await screenshot(page, 'templates-colours-dark');
  });

  test('can be folded block by block', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+[');
    await page.locator('.view-line', { hasText: 'Labels.severity' }).waitFor({ state: 'detached' });
    await screenshot(page, 'templates-folded-dark');
    await page.keyboard.press('Control+Shift+]');
    await page.locator('.view-line', { hasText: 'Labels.severity' }).waitFor();
  });

  test('show the signature of a function', async () => {
    const { page } = workbench;
    await goToLine(page, 12, 44);
    await page.keyboard.press('End');
    await page.keyboard.type(' {{ reReplaceAll "a" ');
    const help = page.locator('.parameter-hints-widget.visible');
    await help.waitFor();
    expect(await help.locator('.signature').innerText()).toMatch(/^reReplaceAll/);
    await screenshot(page, 'templates-signature-dark');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
  });

  test('complete the fields of an alert after a dot', async () => {
    const { page } = workbench;
    await goToLine(page, 11, 27);
    await page.keyboard.type(' {{ .');
    const list = page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row', { hasText: 'Annotations' }).waitFor();
    expect(await list.locator('.monaco-list-row', { hasText: 'GroupLabels' }).count()).toBe(0);
    await screenshot(page, 'templates-completion-dark');
    await page.keyboard.type('StartsA');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '.StartsAt' }).waitFor();
  });

  test('are in the outline of the file', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+O');
    const list = page.locator('.quick-input-widget');
    await list.locator('.monaco-list-row', { hasText: 'team.line' }).waitFor();
    await screenshot(page, 'templates-outline-dark');
    await page.keyboard.press('Escape');
  });

  test('request nothing from other hosts', () => {
    expect(workbench.foreignOrigins()).toEqual([]);
  });
});
