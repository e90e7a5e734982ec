import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { openFile } from '../harness/open-file.js';
import { yamlWorkspace } from '../harness/paths.js';
import { problems } from '../harness/problems.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { buildYamlExtension, yamlExtensionEnvironment } from '../harness/yaml-extension.js';

let extension: string;
let workbench: TestWorkbench;
beforeAll(async () => {
  extension = mkdtempSync(join(tmpdir(), 'yaml-extension-'));
  buildYamlExtension(extension);
  workbench = await launchWorkbench({
    folder: yamlWorkspace,
    openFile: 'receivers.yaml',
    besides: [extension],
    env: yamlExtensionEnvironment,
  });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(extension, { recursive: true, force: true });
});
screenshotOfFailures(() => workbench?.page);

/** The texts of all hovers at the cursor. VS Code shows them together, once all are there. */
async function hovers(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const rows = page.locator('.monaco-hover:visible .hover-row');
  await rows.filter({ hasNotText: 'Loading' }).first().waitFor();
  return rows.allInnerTexts();
}

describe('beside the language server of Red Hat’s YAML extension', () => {
  test('each problem is listed once', async () => {
    const { page } = workbench;
    await (await problems(page, '“in” is not an operator')).waitFor();
    await (await problems(page, 'Map keys must be unique')).waitFor();
    await (await problems(page, 'Flow sequence in block collection')).waitFor();
    // what our server reported before the other one was there is gone
    await (await problems(page, 'occurs twice')).waitFor({ state: 'detached' });
    await (await problems(page, /Ln/)).nth(3).waitFor({ state: 'detached' });
    await screenshot(page, 'beside-yaml-problems-dark');
  });

  test('the outline lists fields once, and what they do not name', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+O');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'matchExpressions' }).first().waitFor();
    await page.keyboard.type('alertSelector');
    await rows.filter({ hasText: 'metadata' }).first().waitFor({ state: 'detached' });
    for (const above of ['dingtalk', 'spec'])
      expect(await rows.filter({ hasText: new RegExp(`alertSelector\\s*${above}`) }).count()).toBe(1);
    expect(await rows.count()).toBe(2);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('@severity');
    await rows.filter({ hasText: /severity\s*ops/ }).waitFor();
    await screenshot(page, 'beside-yaml-outline-dark');
    await page.keyboard.press('Escape');
  });

  test('a field has one hover, and each completion occurs once', async () => {
    const { page } = workbench;
    await goToLine(page, 13, 14);
    expect(await hovers(page)).toEqual([expect.stringContaining('How to compare')]);
    await page.keyboard.press('Escape');
    await goToLine(page, 13, 23);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    await list.filter({ hasText: 'DoesNotExist' }).waitFor();
    const names = await list.locator('.label-name').allInnerTexts();
    expect(names).toEqual([...new Set(names)]);
    await screenshot(page, 'beside-yaml-completion-dark');
    await page.keyboard.press('Escape');
  });

  test('a configuration is explained and checked once', async () => {
    const { page } = workbench;
    await openFile(page, '.kubesphere-dingtalk.yaml');
    await (await problems(page, 'object-ignored'))
      .or(await problems(page, '“of”'))
      .first()
      .waitFor();
    await goToLine(page, 1, 2);
    expect(await hovers(page)).toEqual([expect.stringContaining('The severity of each rule')]);
    await screenshot(page, 'beside-yaml-configuration-dark');
  });
});
