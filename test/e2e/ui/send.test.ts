import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { clickLens } from '../harness/click-lens.js';
import { fillInputBox } from '../harness/input-box.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { answerModal, modal } from '../harness/modal.js';
import { answerNotification, notification } from '../harness/notification.js';
import { openFile } from '../harness/open-file.js';
import { openManifest } from '../harness/open-manifest.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, chooseQuickPicks, quickInput, quickPickRows } from '../harness/quick-pick.js';
import { replaceEditorText } from '../harness/replace-editor-text.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';
import { webview } from '../harness/webview.js';

const ROBOT = { accessToken: SEEDED.robotToken, secret: SEEDED.robotSecret, keywords: ['kubesphere', '告警'] };
const APP = {
  appKey: 'dinge2e',
  appSecret: SEEDED.appSecret,
  chatIds: ['chat00000000000000000000000000000001', 'chat00000000000000000000000000000002'],
};

let simulator: Simulator;
let workbench: TestWorkbench;
let folder: string;

beforeAll(async () => {
  simulator = await startSimulator({ robots: [ROBOT], apps: [APP] });
  folder = mkdtempSync(join(tmpdir(), 'send-'));
  writeFileSync(join(folder, 'chatbot.yaml'), chatbotStream(ROBOT.secret));
  writeFileSync(join(folder, 'conversation.yaml'), conversationStream());
  writeFileSync(join(folder, 'without-secret.yaml'), chatbotReceiver('asked'));
  writeFileSync(join(folder, 'elsewhere.yaml'), chatbotReceiver('elsewhere'));
  mkdirSync(join(folder, 'secrets'));
  writeFileSync(join(folder, 'secrets/robots.yaml'), secretOf('elsewhere', SEEDED.wrongSecret));
  workbench = await launchWorkbench({
    folder,
    openFile: 'chatbot.yaml',
    settings: { 'kubesphereDingtalk.send.conversationBaseUrl': simulator.url },
  });
});
afterAll(async () => {
  await workbench?.close();
  await simulator?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => simulator.clear());
screenshotOfFailures(() => workbench?.page);

function chatbotReceiver(name: string): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: ${name}
  labels:
    type: global
spec:
  dingtalk:
    tmplType: markdown
    chatbot:
      webhook:
        valueFrom:
          secretKeyRef: {name: ${name}-robot, key: webhook}
      secret:
        valueFrom:
          secretKeyRef: {name: ${name}-robot, key: secret}
      keywords: [告警]
`;
}

function chatbotStream(secret: string): string {
  return `${chatbotReceiver('operations')}---\n${secretOf('operations', secret)}`;
}

function secretOf(receiver: string, secret: string): string {
  return `apiVersion: v1
kind: Secret
metadata:
  name: ${receiver}-robot
stringData:
  webhook: ${simulator.webhookUrl(ROBOT)}
  secret: ${secret}
`;
}

function conversationStream(): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata:
  name: app
  labels:
    type: default
spec:
  dingtalk:
    conversation:
      appkey:
        value: ${APP.appKey}
      appsecret:
        valueFrom:
          secretKeyRef: {name: app, key: appsecret}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: chats
  labels:
    type: global
spec:
  dingtalk:
    conversation:
      chatids: [${APP.chatIds.join(', ')}]
---
apiVersion: v1
kind: Secret
metadata:
  name: app
data:
  appsecret: ${Buffer.from(APP.appSecret).toString('base64')}
`;
}

async function dismissNotifications(): Promise<void> {
  await palette(workbench.page, 'Notifications: Clear All Notifications');
  await workbench.page.locator('.notifications-toasts .notification-toast').first().waitFor({ state: 'detached' });
}

describe('Send Test Message', () => {
  test('delivers exactly one signed message from the code lens', async () => {
    const { page } = workbench;
    await clickLens(page, 'Send Test Message');
    await sendToTargets(page);
    await modal(page, 'operations').waitFor();
    await screenshot(page, 'send-confirm-dark');
    await answerModal(page, 'operations', 'Send');
    await notification(page, /accepted the test message/).waitFor();
    await screenshot(page, 'send-delivered-dark');
    expect(simulator.requests.map(({ path, errcode }) => [path, errcode])).toEqual([['/robot/send', 0]]);
    expect(simulator.messages).toHaveLength(1);
    expect(simulator.messages[0]).toMatchObject({ accepted: true, signature: 'valid', msgtype: 'markdown' });
    expect(JSON.stringify(simulator.messages[0]?.content)).toContain('[Keywords] 告警');
    await dismissNotifications();
  });

  test('explains a wrong secret, and sends nothing twice', async () => {
    const { page } = workbench;
    await replaceEditorText(page, chatbotStream(SEEDED.wrongSecret));
    await clickLens(page, 'Send Test Message');
    await sendToTargets(page);
    await answerModal(page, 'operations', 'Send');
    const toast = notification(page, /rejected the test message/);
    await toast.waitFor();
    expect(await toast.innerText()).toMatch(/sign|secret/i);
    await answerNotification(page, /rejected the test message/, 'Show Result');
    await webview(page)
      .getByText(/310000/)
      .first()
      .waitFor();
    await screenshot(page, 'send-wrong-secret-dark');
    expect(simulator.requests).toHaveLength(1);
    const shown = await page.locator('.monaco-workbench').innerText();
    const editor = chatbotStream(SEEDED.wrongSecret);
    // the manifest itself is on screen; what the extension wrote is the rest
    for (const line of shown.split('\n'))
      if (!editor.includes(line.trim())) expect(line).not.toMatch(/e2e-token-7f3a|wrong-secret/);
    await dismissNotifications();
  });

  test('sends to every chat of a conversation', async () => {
    const { page } = workbench;
    await openManifest(page, 'conversation.yaml');
    await palette(page, 'DingTalk: Send Test Message');
    await sendToTargets(page);
    await answerModal(page, 'chats', 'Send');
    await notification(page, /all 2 targets/).waitFor();
    await screenshot(page, 'send-conversation-dark');
    // chats are sent to at the same time, in no order
    const received = simulator.messages.map(({ chatId, accepted }) => [chatId, accepted]).toSorted();
    expect(received).toEqual(APP.chatIds.map((chatId) => [chatId, true]));
    await dismissNotifications();
  });

  test('uses credentials from other files of the workspace, including unsaved changes', async () => {
    const { page } = workbench;
    const send = async () => {
      await openManifest(page, 'elsewhere.yaml');
      await palette(page, 'DingTalk: Send Test Message');
      await sendToTargets(page);
      await answerModal(page, 'elsewhere', 'Send');
    };
    await send();
    await notification(page, /rejected the test message/).waitFor();
    await dismissNotifications();
    await openFile(page, 'robots.yaml');
    await replaceEditorText(page, secretOf('elsewhere', ROBOT.secret));
    await send();
    await notification(page, /accepted the test message/).waitFor();
    expect(simulator.requests.map(({ errcode }) => errcode)).toEqual([310000, 0]);
    await dismissNotifications();
  });

  test('asks for a missing credential, stores it on request, uses it again, and forgets it', async () => {
    const { page } = workbench;
    await openManifest(page, 'without-secret.yaml');
    const run = async () => {
      await palette(page, 'DingTalk: Send Test Message');
      await sendToTargets(page);
    };
    await run();
    await fillInputBox(page, /webhook/, simulator.webhookUrl(ROBOT));
    await screenshot(page, 'send-password-box-dark');
    await fillInputBox(page, /secret/, ROBOT.secret);
    await chooseQuickPick(page, 'Store in VS Code');
    await answerModal(page, 'asked', 'Send');
    await notification(page, /accepted the test message/).waitFor();
    await dismissNotifications();

    await run();
    await answerModal(page, 'asked', 'Send');
    await notification(page, /accepted the test message/).waitFor();
    expect(simulator.messages.map(({ accepted, signature }) => [accepted, signature])).toEqual([
      [true, 'valid'],
      [true, 'valid'],
    ]);
    await dismissNotifications();

    await palette(page, 'DingTalk: Manage Stored Credentials');
    await quickPickRows(page, 'asked-robot/secret').waitFor();
    await screenshot(page, 'manage-credentials-dark');
    expect(await quickInput(page).innerText()).not.toMatch(/e2e-/);
    await chooseQuickPick(page, 'asked-robot/secret');
    await fillInputBox(page, /new signing secret/, ROBOT.secret);
    await notification(page, /replaced asked-robot\/secret/).waitFor();
    await quickPickRows(page, 'asked-robot/secret').hover();
    await quickPickRows(page, 'asked-robot/secret').getByRole('button', { name: 'Forget' }).click();
    await quickPickRows(page, 'asked-robot/secret').waitFor({ state: 'detached' });
    // the list opens again without it
    await quickPickRows(page, 'asked-robot/webhook').waitFor();
    await page.keyboard.press('Escape');
    await dismissNotifications();

    await palette(page, 'DingTalk: Clear Stored Credentials');
    await screenshot(page, 'clear-credentials-dark');
    await chooseQuickPicks(page, []);
    await run();
    await fillInputBox(page, /webhook/, simulator.webhookUrl(ROBOT));
    await page.keyboard.press('Escape');
  });
});
