import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepositoryIn } from '../../git/repository.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const TOKEN = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const receiver = (selector: string, type: string): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    tmplType: ${type}
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [${selector}] }] }
    chatbot:
      webhook: { valueFrom: { secretKeyRef: { name: robot, key: webhook } } }
---
apiVersion: v1
kind: Secret
metadata: { name: robot, namespace: kubesphere-monitoring-federated }
stringData:
  webhook: https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}
`;

/** Others only for a look at the screenshots: each takes a quarter of a minute. */
const LOOKS: readonly { theme: Theme; locale: string; command: string; nobody: string }[] = [
  { theme: 'dark', locale: 'en', command: 'DingTalk: Compare Routing with Git', nobody: 'no longer reach anybody' },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'what a change does to alerts ($theme, $locale)',
  ({ theme, locale, command, nobody }) => {
    let workbench: TestWorkbench;
    let source: string;
    beforeAll(async () => {
      source = mkdtempSync(join(tmpdir(), 'compare-'));
      const repository = createRepositoryIn(source);
      repository.commit({ 'receivers.yaml': receiver('critical, error', 'markdown') });
      repository.git('branch', 'release');
      writeFileSync(join(source, 'receivers.yaml'), receiver('critical', 'text'));
      workbench = await launchWorkbench({ folder: source, openFile: 'receivers.yaml', theme, locale });
    });
    afterAll(async () => {
      await workbench?.close();
      rmSync(source, { recursive: true });
    });
    screenshotOfFailures(() => workbench?.page);

    test('is a tree, with the places and the differences of messages', async () => {
      const { page } = workbench;
      // commands are not available before
      await page.locator('.editor-actions').getByRole('button').first().waitFor();
      await palette(page, command);
      await quickPickRows(page, 'release').first().waitFor();
      await screenshot(page, `compare-choice-${theme}-${locale}`);
      await chooseQuickPick(page, 'HEAD');
      const tree = page.locator('.part.panel').getByRole('tree');
      await tree.getByRole('treeitem', { name: nobody }).first().waitFor();
      await screenshot(page, `compare-tree-${theme}-${locale}`);
      const lost = tree.getByRole('treeitem', { name: 'NodeDiskAlmostFull' }).first();
      await lost.locator('.monaco-tl-twistie').click();
      await tree.getByRole('treeitem', { name: 'receivers.yaml:7' }).first().click();
      await page.locator('.editor-actions').first().waitFor();
      await page.getByText('Ln 7').waitFor();
      await screenshot(page, `compare-details-${theme}-${locale}`);
      await tree.getByRole('treeitem', { name: 'NodeNotReady' }).first().click();
      await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
      await screenshot(page, `compare-message-${theme}-${locale}`);
      expect(await page.locator('body').innerText()).not.toContain(TOKEN.slice(0, 20));
    });
  },
);
