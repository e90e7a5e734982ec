import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToLine } from '../harness/go-to-line.js';
import { hover } from '../harness/hover.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { notification } from '../harness/notification.js';
import { openFile } from '../harness/open-file.js';
import { palette } from '../harness/palette.js';
import { namesWorkspace } from '../harness/paths.js';
import { problems } from '../harness/problems.js';
import { quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

describe('a name', () => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({ folder: namesWorkspace, openFile: 'receivers.yaml' });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);
  const onDisk = (path: string): string => readFileSync(join(workbench.folder, path), 'utf8');

  test('leads to its definition, which shows its references', async () => {
    const { page } = workbench;
    await page.locator('.codelens-decoration', { hasText: '2 references' }).waitFor();
    await screenshot(page, 'names-lens-dark');
    await goToLine(page, 19, 22);
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'duty.yaml' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'Ln 4,' }).waitFor();
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.reference-zone-widget');
    await peek.locator('.monaco-list-row', { hasText: 'shop.yaml' }).waitFor();
    expect(await peek.locator('.monaco-list-row', { hasText: 'receivers.yaml' }).count()).toBe(1);
    await screenshot(page, 'names-references-dark');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  test('is renamed in all files', async () => {
    const { page } = workbench;
    await goToLine(page, 4, 10);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    await expect.poll(() => input.inputValue()).toBe('duty-robot');
    await input.fill('Night Robot');
    await page.keyboard.press('Enter');
    await page
      .locator('.monaco-editor-overlaymessage, .notification-toast', { hasText: 'night-robot' })
      .first()
      .waitFor();
    await screenshot(page, 'names-rename-refused-dark');
    await goToLine(page, 4, 10);
    await page.keyboard.press('F2');
    await input.waitFor();
    await input.fill('night-robot');
    await screenshot(page, 'names-rename-dark');
    await page.keyboard.press('Enter');
    for (const path of ['secrets/duty.yaml', 'receivers.yaml', 'teams/shop.yaml'])
      await expect.poll(() => onDisk(path), { timeout: 20_000 }).toContain('name: night-robot');
  });

  test('is found among the symbols of the workspace', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+T');
    await quickInput(page).locator('input[type="text"]').fill('#night');
    await quickPickRows(page, 'night-shift').first().waitFor();
    await screenshot(page, 'names-symbols-dark');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: /duty.yaml|routers.yaml/ }).waitFor();
  });

  test('says in a hover what it means', async () => {
    const { page } = workbench;
    await openFile(page, 'routers.yaml');
    const shown = await hover(page, 'duty');
    await expect.poll(() => shown.innerText()).toContain('Sends to: the robot of a group, 1 chat');
    expect(await shown.innerText()).toContain('severity is one of critical, error');
    await screenshot(page, 'names-hover-dark');
    await page.keyboard.press('Escape');
  });

  test('that is misspelt in a file that nobody opened is found by a check of the workspace', async () => {
    const { page } = workbench;
    await palette(page, 'DingTalk: Check Workspace');
    await notification(page, 'files checked').first().waitFor();
    await (await problems(page, 'has no entry “webhok”')).first().waitFor();
    await screenshot(page, 'names-check-workspace-dark');
  });

  test('requests nothing from other hosts', () => {
    expect(workbench.foreignOrigins()).toEqual([]);
  });
});
