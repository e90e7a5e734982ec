import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import type { FrameLocator, Page } from '../../host/workbench.mjs';
import { clickLens } from '../harness/click-lens.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { answerModal, modal } from '../harness/modal.js';
import { notification } from '../harness/notification.js';
import { openFile } from '../harness/open-file.js';
import { openPreview } from '../harness/open-preview.js';
import { picturesWorkspace } from '../harness/paths.js';
import { type Film, film, isUpdate, picture } from '../harness/picture.js';
import { problems } from '../harness/problems.js';
import { openQuickFixes } from '../harness/quick-fixes.js';
import { screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';

const THEMES: readonly Theme[] = isUpdate ? ['dark', 'light'] : ['dark'];

const WINDOW = { width: 1120, height: 680 };

/** Nothing that a reader of the README need not see. */
const QUIET = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'JetBrains Mono', 'DejaVu Sans Mono', monospace",
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Gets its content last: the panel would say that its receiver is left out. */
const FAULTS = 'faults.yaml';
/** Four, below their file. */
const ROWS_OF_FAULTS = 5;

/** Three conditions, typed into the animation one after the other. */
const TYPED = ['- key: namespace', 'operator: In', 'values: [shop, web]'];

describe.each(THEMES)('the pictures of the README (%s)', isUpdate ? { timeout: 300_000 } : {}, (theme) => {
  let simulator: Simulator;
  let workbench: TestWorkbench;
  let folder: string;
  beforeAll(async () => {
    const robot = { accessToken: 'pictures', keywords: ['KubeSphere'] };
    simulator = await startSimulator({ robots: [robot] });
    folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    cpSync(picturesWorkspace, folder, { recursive: true, filter: (file) => !file.endsWith(FAULTS) });
    writeFileSync(join(folder, FAULTS), '# still empty\n');
    writeFileSync(join(folder, 'secret.yaml'), secretOf(simulator.webhookUrl(robot)));
    workbench = await launchWorkbench({
      folder,
      openFile: 'receivers.yaml',
      settings: QUIET,
      theme,
      viewport: WINDOW,
      scale: isUpdate ? 2 : 1,
    });
    const { page } = workbench;
    await page.keyboard.press('Control+B');
    await page.locator('.sidebar:visible').waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await workbench?.close();
    await simulator?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  screenshotOfFailures(() => workbench?.page);

  test('from a condition to the message', async () => {
    const { page } = workbench;
    const panel = await openPreview(page);
    const camera = film(page);
    await goToLine(page, 14, 1);
    await page.keyboard.press('End');
    await camera.take(1500);
    await typeCondition(page, camera);
    await expect.poll(() => lenses(page)).toEqual([expect.stringContaining('2 of 24')]);
    await panel
      .locator('.condition', { hasText: /namespace is/ })
      .first()
      .waitFor();
    await camera.take(2000);
    await expect.poll(() => overlaps(panel)).toEqual([]);

    await picture(page, `preview-${theme}`, [...(await lenses(page)), ...(await listOf(panel))]);
    await panel.locator('.sample-row', { hasText: '支付接口响应过慢' }).click();
    await panel.locator('#tab-message').click();
    const bubble = panel.locator('.bubble').first();
    await bubble.waitFor();
    await page.setViewportSize({ ...WINDOW, height: 900 });
    await bubble.scrollIntoViewIfNeeded();
    await picture(page, `message-${theme}`, [withoutTimes(await bubble.innerText())]);
    await page.setViewportSize(WINDOW);
    await camera.take(2500);

    await clickLens(page, 'Send Test Message');
    await sendToTargets(page);
    await modal(page, 'on-call').waitFor();
    await camera.take(2500);
    await answerModal(page, 'on-call', 'Send');
    const toast = notification(page, /accepted the test message/);
    await toast.waitFor();
    await camera.take(3500);
    expect(simulator.messages).toHaveLength(1);
    if (theme === 'dark') await camera.save('demo');
    await toast.getByRole('button', { name: /Clear|Close/ }).click();
  });

  test('who gets the alerts of a rule', async () => {
    const { page } = workbench;
    await page.locator('.tab', { hasText: 'Matches' }).getByRole('button', { name: /Close/ }).click();
    await openFile(page, 'rules.yaml');
    await expect.poll(() => lenses(page)).toHaveLength(3);
    await page.setViewportSize({ ...WINDOW, height: 470 });
    await picture(page, `rule-lens-${theme}`, await lenses(page));
  });

  test('diagnostics, and a fix', async () => {
    const { page } = workbench;
    cpSync(join(picturesWorkspace, FAULTS), join(workbench.folder, FAULTS));
    await page.setViewportSize(WINDOW);
    await openFile(page, FAULTS);
    const list = await problems(page, '');
    await expect.poll(() => list.count()).toBe(ROWS_OF_FAULTS);
    await goToLine(page, 13, 21);
    await openQuickFixes(page, 'Change to “In”');
    const fixes = await page.locator('.action-widget').first().innerText();
    await picture(page, `diagnostics-${theme}`, [fixes, ...(await list.allInnerTexts()), ...(await lenses(page))]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+J');
  });
});

function secretOf(webhook: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata: { name: on-call-robot }\nstringData: { webhook: '${webhook}' }\n`;
}

/** Types a condition below the first one, with a picture after each line. */
async function typeCondition(page: Page, camera: Film): Promise<void> {
  for (const [at, line] of TYPED.entries()) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type(`${' '.repeat(at === 0 ? 8 : 10)}${line}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await camera.take(at + 1 < TYPED.length ? 700 : 1200);
  }
}

/** The code lenses of the editor, without links that are still to come. */
async function lenses(page: Page): Promise<readonly string[]> {
  return (await page.locator('.codelens-decoration').allInnerTexts()).filter((text) => text.trim() !== '');
}

/** The conditions, and the first alerts of the panel. */
async function listOf(panel: FrameLocator): Promise<readonly string[]> {
  const rows = await panel.locator('.sample-row').allInnerTexts();
  return [await panel.locator('.conditions').innerText(), ...rows.slice(0, 4)];
}

/** The rows of the panel that begin above the end of the one before. */
async function overlaps(panel: FrameLocator): Promise<readonly string[]> {
  const rows = await panel.locator('.tree-row').all();
  const boxes = await Promise.all(
    rows.map(async (row) => ({ box: await row.boundingBox(), text: await row.innerText() })),
  );
  const ordered = boxes.toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0));
  return ordered.flatMap(({ box, text }, index) => {
    const before = ordered[index - 1]?.box;
    return box && before && before.y + before.height > box.y + 1 ? text : [];
  });
}

function withoutTimes(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\d [\d:.]+ [+-]\d{4} \w+/g, 'TIME');
}
