import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickLens } from '../harness/click-lens.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { replaceEditorText } from '../harness/replace-editor-text.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const RECEIVER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: operations
  labels:
    type: global
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - key: severity
          operator: In
          values: [SEVERITY]
        - key: namespace
          operator: Exists
    chatbot:
      webhook:
        valueFrom:
          secretKeyRef: {name: robot, key: webhook}
`;

describe.each(looksOf(['dark', 'light'] as const, import.meta.url))('Preview Condition Matches (%s)', (theme) => {
  let workbench: TestWorkbench;
  beforeAll(async () => {
    workbench = await launchWorkbench({ openFile: 'receiver.yaml', theme });
  });
  afterAll(() => workbench?.close());
  screenshotOfFailures(() => workbench?.page);

  const group = (title: string) => webview(workbench.page).getByRole('treeitem', { name: new RegExp(`^${title} \\d`) });

  test('shows what matches, and why the others do not', async () => {
    const { page } = workbench;
    await clickLens(page, /Preview Matches: \d+ of \d+/);
    const panel = webview(page);
    await panel.getByRole('button', { name: /^severity is one of critical, warning / }).waitFor();
    expect(await group('Matched').innerText()).toMatch(/\d+/);
    expect(await panel.locator('.sample-row .sentence').count()).toBeGreaterThan(2);
    await screenshot(page, `preview-${theme}`);
  });

  test('follows the unsaved text', async () => {
    const { page } = workbench;
    await replaceEditorText(page, RECEIVER.replace('SEVERITY', 'Critical'));
    const panel = webview(page);
    await panel.getByRole('button', { name: /^severity is Critical / }).waitFor();
    await panel.getByText('case differs').first().waitFor();
    await screenshot(page, `preview-case-${theme}`);
    await replaceEditorText(page, RECEIVER.replace('SEVERITY', 'critical, error'));
    await panel.getByRole('button', { name: /^severity is one of critical, error / }).waitFor();
    expect(Number(/\d+/.exec(await group('Matched').innerText())?.[0])).toBeGreaterThan(0);
  });

  test('marks the alerts that a condition removes, and reveals its lines', async () => {
    const { page } = workbench;
    const condition = webview(page).getByRole('button', { name: /^namespace exists / });
    await condition.hover();
    await webview(page).locator('.sample-row.dimmed').first().waitFor();
    await condition.click();
    await page.locator('.statusbar-item', { hasText: /Ln 15, Col 27 \(41 selected\)/ }).waitFor();
  });
});
