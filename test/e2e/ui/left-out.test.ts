import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.js';
import { goToLine } from '../harness/go-to-line.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { openPreview } from '../harness/open-preview.js';
import { rejectedWorkspace } from '../harness/paths.js';
import { replaceEditorText } from '../harness/replace-editor-text.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const MANAGER = `apiVersion: notification.kubesphere.io/v2beta2
kind: NotificationManager
metadata: { name: notification-manager }
spec:
  batchMaxWait: 1d
  receivers:
    tenantKey: user
    globalReceiverSelector: { matchLabels: { type: global } }
    tenantReceiverSelector: { matchLabels: { type: tenant } }
  template: { text: { name: elsewhere } }
`;

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'manifests that the cluster rejects ($theme, $locale)',
  ({ theme, locale }) => {
    let workbench: TestWorkbench;
    beforeAll(async () => {
      const viewport = { width: 1600, height: 900 };
      workbench = await launchWorkbench({
        folder: rejectedWorkspace,
        openFile: 'receivers.yaml',
        theme,
        locale,
        viewport,
      });
    });
    afterAll(() => workbench?.close());
    screenshotOfFailures(() => workbench?.page);

    test('are left out, and the banner names each with a link', async () => {
      const { page } = workbench;
      const panel = await openPreview(page);
      const banner = panel.locator('.left-out');
      await banner.waitFor();
      await screenshot(page, `left-out-${theme}-${locale}`);
      await banner.locator('summary').click();
      await banner.locator('li').nth(1).waitFor();
      await screenshot(page, `left-out-all-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
      await banner.locator('button', { hasText: 'filters.yaml:17' }).click();
      await page.locator('.tab', { hasText: 'filters.yaml' }).waitFor();
      await expect.poll(() => page.locator('.statusbar-item', { hasText: /Ln 17|17/ }).count()).toBeGreaterThan(0);
    });

    test('the shown receiver is marked, and its message is rendered', async () => {
      const { page } = workbench;
      await page.locator('.tab', { hasText: 'receivers.yaml' }).first().click();
      await goToLine(page, 18, 3);
      const panel = webview(page);
      await panel.locator('.notice.error').first().waitFor();
      await panel.getByRole('tab').nth(1).click();
      await panel.locator('.detail .notice, .detail .bubble').first().waitFor();
      await screenshot(page, `rejected-receiver-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test('what stops the manager is named, and the message is rendered all the same', async () => {
      const { page, folder } = workbench;
      const text = readFileSync(join(folder, 'receivers.yaml'), 'utf8');
      await replaceEditorText(page, `${MANAGER}---\n${text}`);
      await goToLine(page, 15, 3);
      const panel = webview(page);
      await panel.locator('.notice.stop').waitFor();
      await panel.locator('.detail .bubble').first().waitFor();
      await screenshot(page, `manager-stopped-${theme}-${locale}`);
      expect(await seriousFindings(page)).toEqual([]);
    });
  },
);
