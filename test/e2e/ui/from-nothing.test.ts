import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { clickLens } from '../harness/click-lens.js';
import { editorText } from '../harness/editor-text.js';
import { focusEditor } from '../harness/focus-editor.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { squiggles } from '../harness/problems.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const folder = mkdtempSync(join(tmpdir(), 'from-nothing-'));
writeFileSync(join(folder, 'new.yaml'), '');
writeFileSync(join(folder, 'foreign.yaml'), 'services:\n  web:\n    image: a\n');

/** As DingTalk makes them, but of no robot. */
const TOKEN = '5f0c8e1d2b3a49768c1e0d9f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b';
const SIGNING_SECRET = `SEC${TOKEN.split('').reverse().join('')}`;

let workbench: TestWorkbench | undefined;
beforeAll(async () => {
  workbench = await launchWorkbench({ folder, openFile: 'new.yaml' });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});
screenshotOfFailures(() => workbench?.page);

/** Shows proposals; a server that has just started has none the first time. */
async function suggest(page: Page, text: string): Promise<void> {
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
        return row.waitFor({ timeout: SHOWN }).then(
          () => true,
          () => false,
        );
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
}

/** Milliseconds in which proposals are shown, or will not be. */
const SHOWN = 3000;
const PATIENCE = 30_000;

/** Types, and counts the keys. */
function counted(page: Page) {
  let keys = 0;
  const list = page.locator('.suggest-widget.visible');
  const row = (text: string | RegExp) => list.locator('.monaco-list-row', { hasText: text });
  return {
    get keys() {
      return keys;
    },
    row,
    async press(...names: readonly string[]): Promise<void> {
      for (const name of names) await page.keyboard.press(name);
      keys += names.length;
    },
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
      keys += text.length;
    },
    /** Accepts the proposal that is focused once it has a text. */
    async accept(text: string | RegExp): Promise<void> {
      await list.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
      await page.keyboard.press('Enter');
      keys++;
    },
  };
}

test('a receiver with two conditions, its Secret and a Router are written with completion', async () => {
  if (!workbench) throw new Error('VS Code is not open');
  const { page } = workbench;
  const by = counted(page);
  await focusEditor(page);
  await suggest(page, 'Receiver: DingTalk robot');
  await page.keyboard.press('Control+Space');
  await screenshot(page, 'from-nothing-empty-dark');
  await by.type('secr');
  await by.accept('credentials of a robot');
  await by.press('Tab');
  await by.type(TOKEN);
  await by.press('Tab');
  await by.type(SIGNING_SECRET);
  await by.press('Escape', 'Control+End');

  await by.type('---\n');
  await by.press('Control+Space');
  await by.type('rec');
  await by.accept('Receiver: DingTalk robot');
  // the name and the label stay; after the value, another condition
  await by.press('Tab', 'Tab', 'End', 'Escape', 'Enter', 'Backspace', 'Backspace', 'Control+Space');
  await by.accept('key');
  await by.row('namespace').waitFor();
  await screenshot(page, 'from-nothing-labels-dark');
  await by.type('namesp');
  await by.accept('namespace');
  await by.accept('In');
  await by.row('kube-system').waitFor();
  await by.type('kube-s');
  await by.accept('kube-system');

  await by.press('Control+End');
  await by.type('---\n');
  await by.press('Control+Space');
  await by.type('rou');
  await by.accept('Router: alerts to receivers');
  await by.press('Escape');

  const text = await editorText(page);
  await screenshot(page, 'from-nothing-finished-dark');
  expect(text.match(/^kind: .*/gm)).toEqual(['kind: Secret', 'kind: Receiver', 'kind: Router']);
  expect(text).toMatch(
    /- key: severity\n {10}operator: In\n {10}values:\n {12}- critical\n {8}- key: namespace\n {10}operator: In\n {10}values:\n {12}- kube-system\n/,
  );
  expect(text).toMatch(/receivers:\n {4}name:\n {6}- global-dingtalk-receiver\n/);
  expect(by.keys).toBeLessThan(text.length / 2);
  await page.locator('.codelens-decoration a', { hasText: 'Preview Matches' }).first().waitFor();
  for (const severity of ['error', 'warning', 'info'] as const) expect(await squiggles(page, severity).count()).toBe(0);
});

test('a lens makes sample alerts where none matches', async () => {
  if (!workbench) throw new Error('VS Code is not open');
  const { page } = workbench;
  await page.locator('.codelens-decoration a', { hasText: 'Preview Matches: 0 of' }).first().waitFor();
  await clickLens(page, 'Create Sample Alerts');
  await page.locator('.codelens-decoration', { hasText: 'Preview Matches: 1 of' }).first().waitFor();
  await webview(page).getByRole('treeitem').first().waitFor();
  await screenshot(page, 'from-nothing-samples-dark');
});

test('a new line after the first field of a condition begins where the next one goes', async () => {
  if (!workbench) throw new Error('VS Code is not open');
  const { page } = workbench;
  const lines = (await editorText(page)).split('\n');
  const at = lines.findIndex((line) => line.includes('- key: severity'));
  await goToLine(page, at + 1, (lines[at] ?? '').length + 1);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.statusbar-item', { hasText: /Col 11\b/ }).count()).toBe(1);
  await page.keyboard.press('Control+Z');
  expect((await editorText(page)).split('\n')).toEqual(lines);
});

test('explains the proposals in Chinese, in a light theme', async () => {
  await workbench?.close();
  workbench = await launchWorkbench({ folder, openFile: 'new.yaml', locale: 'zh-cn', theme: 'light' });
  const { page } = workbench;
  await focusEditor(page);
  await suggest(page, '钉钉机器人');
  await page.keyboard.press('Control+Space');
  await screenshot(page, 'from-nothing-chinese-light');
});
