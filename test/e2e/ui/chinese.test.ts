import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hover } from '../harness/hover.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { problems, squiggles } from '../harness/problems.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({ openFile: 'faulty.yaml', locale: 'zh-cn' });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

describe('a VS Code in Chinese', () => {
  test('shows the server’s texts in Chinese', async () => {
    const { page } = workbench;
    await squiggles(page).first().waitFor();
    await (await problems(page, /[\u4e00-\u9fff]/)).first().waitFor();
    const shown = await hover(page, 'alertSelector');
    expect(await shown.innerText()).toMatch(/\p{Script=Han}/u);
    await screenshot(page, 'chinese-hover-dark');
    await page.keyboard.press('Escape');
  });

  test('names the commands in Chinese', async () => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input');
    await input.waitFor();
    await page.keyboard.type('DingTalk');
    const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: /[\u4e00-\u9fff]/ });
    await rows.first().waitFor();
    await screenshot(page, 'chinese-commands-dark');
    expect(await rows.count()).toBeGreaterThan(2);
  });
});
