import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { messageWorkspace } from '../harness/paths.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const LOOKS: readonly { readonly theme: Theme; readonly locale: string; readonly unsent: RegExp }[] = [
  { theme: 'dark', locale: 'en', unsent: /Not sent: the receiver is switched off/ },
  { theme: 'light', locale: 'zh-cn', unsent: /不会发送：接收器已停用/ },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'the message of a receiver that is switched off ($theme, $locale)',
  ({ theme, locale, unsent }) => {
    let workbench: TestWorkbench;
    beforeAll(async () => {
      workbench = await launchWorkbench({ folder: messageWorkspace, openFile: 'receiver.yaml', theme, locale });
    });
    afterAll(() => workbench?.close());
    screenshotOfFailures(() => workbench?.page);

    test('is shown as not sent, with what DingTalk shows otherwise', async () => {
      const { page } = workbench;
      const panel = await openPreview(page);
      await panel.getByRole('treeitem', { level: 2 }).first().click();
      await panel.locator('#tab-message').click();
      await panel.locator('.unsent .bubble').waitFor();
      expect(await panel.locator('.not-sent').innerText()).toMatch(unsent);
      expect(await panel.locator('.message-notes li').count()).toBe(4);
      expect(await panel.locator('.md-heading span').getAttribute('style')).toContain('color');
      await panel.locator('.message-facts').scrollIntoViewIfNeeded();
      await screenshot(page, `panel-unsent-message-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);
