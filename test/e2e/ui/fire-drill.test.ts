import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { answerModal, modal } from '../harness/modal.js';
import { answerNotification, notification } from '../harness/notification.js';
import { palette } from '../harness/palette.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';
import { webview } from '../harness/webview.js';

const ROBOT = { accessToken: SEEDED.robotToken, secret: SEEDED.robotSecret };

const RESULT = /1 of 2 targets|2 个目标中的 1 个/;

/** A receiver that mentions everybody, with its Secret. */
const receiver = (name: string, webhook: string, secret: string) => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { type: global } }
spec:
  dingtalk:
    chatbot:
      atAll: true
      webhook: { valueFrom: { secretKeyRef: { name: ${name}-robot, key: webhook } } }
      secret: { valueFrom: { secretKeyRef: { name: ${name}-robot, key: secret } } }
---
apiVersion: v1
kind: Secret
metadata: { name: ${name}-robot }
stringData:
  webhook: ${webhook}
  secret: ${secret}
`;

const LOOKS: readonly { theme: Theme; locale: string; command: string; start: string; show: string }[] = [
  { theme: 'dark', locale: 'en', command: 'DingTalk: Run Fire Drill', start: 'Run Fire Drill', show: 'Show Result' },
  { theme: 'light', locale: 'zh-cn', command: '钉钉: 进行演练', start: '进行演练', show: '显示结果' },
];

describe.each(looksOf(LOOKS, import.meta.url))(
  'Run Fire Drill ($theme, $locale)',
  ({ theme, locale, command, start, show }) => {
    let simulator: Simulator;
    let workbench: TestWorkbench;
    let folder: string;
    beforeAll(async () => {
      simulator = await startSimulator({ robots: [ROBOT] });
      folder = mkdtempSync(join(tmpdir(), 'drill-'));
      const webhook = simulator.webhookUrl(ROBOT);
      writeFileSync(
        join(folder, 'receivers.yaml'),
        `${receiver('on-call', webhook, ROBOT.secret)}---\n${receiver('desk', webhook, SEEDED.wrongSecret)}`,
      );
      workbench = await launchWorkbench({ folder, openFile: 'receivers.yaml', theme, locale });
      // the command exists once the extension is active
      await workbench.page.locator('.codelens-decoration a').first().waitFor();
    });
    afterAll(async () => {
      await workbench?.close();
      await simulator?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(() => simulator.clear());
    screenshotOfFailures(() => workbench?.page);

    test('asks once, with every receiver, and sends nothing when cancelled', async () => {
      const { page } = workbench;
      await palette(page, command);
      await sendToTargets(page);
      await modal(page, 'on-call').waitFor();
      expect(await modal(page, 'on-call').innerText()).toContain('desk');
      await screenshot(page, `drill-confirm-${theme}`);
      await page.keyboard.press('Escape');
      await modal(page, 'on-call').waitFor({ state: 'detached' });
      expect(simulator.requests).toEqual([]);
    });

    test('sends one marked message to each target, without mentions, and shows the result of each', async () => {
      const { page } = workbench;
      await palette(page, command);
      await sendToTargets(page);
      await answerModal(page, 'on-call', start);
      await notification(page, RESULT).waitFor();
      expect(simulator.requests.map(({ errcode }) => errcode)).toEqual([0, 310000]);
      expect(simulator.messages[0]).toMatchObject({ accepted: true, signature: 'valid' });
      const sent = JSON.stringify(simulator.messages[0]);
      expect(sent).toMatch(/\[DRILL\]|\[演练\]/);
      expect(sent).not.toContain('"isAtAll":true');
      await answerNotification(page, RESULT, show);
      await webview(page).getByText('310000').first().waitFor();
      await screenshot(page, `drill-result-${theme}`);
    });
  },
);
