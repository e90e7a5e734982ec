import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../bundles/paths.js';
import { seriousFindings } from '../harness/accessibility.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { openPreview } from '../harness/open-preview.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];

describe.each(LOOKS)('what kustomize builds ($theme, $locale)', ({ theme, locale }) => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({
      folder: join(root, 'test/forms/kustomize'),
      openFile: 'base/receivers.yaml',
      theme,
      locale,
      settings: {
        'kubesphereDingtalk.kustomize.path': join(root, 'test/forms/stand-in/kustomize'),
        'kubesphereDingtalk.kustomize.judgeAs': 'overlays/prod',
      },
    });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  test('is judged in the panel, and then the source files again', async () => {
    const { page } = workbench;
    const panel = await openPreview(page);
    await panel.locator('button.judge').click();
    await quickPickRows(page, 'overlays/prod').first().waitFor();
    await screenshot(page, `judge-as-${theme}-${locale}`);
    await chooseQuickPick(page, 'overlays/prod');
    await webview(page).locator('.file', { hasText: 'prod.yaml' }).waitFor();
    await screenshot(page, `judged-built-${theme}-${locale}`);
    expect(await seriousFindings(page)).toEqual([]);
    await webview(page).locator('button.judge').click();
    await chooseQuickPick(page, locale === 'en' ? 'Source files' : '源文件');
    await webview(page).locator('.file', { hasText: 'receivers.yaml' }).waitFor();
  });
});
