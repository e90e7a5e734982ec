import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { fillInputBox } from '../harness/input-box.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { answerModal, modal } from '../harness/modal.js';
import { answerNotification, notification } from '../harness/notification.js';
import { openManifest } from '../harness/open-manifest.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';
import { webview } from '../harness/webview.js';

const TOKEN = SEEDED.proofToken;
const STRICT = { accessToken: `${TOKEN}1`, keywords: ['值班'] };
const SIGNING = { accessToken: `${TOKEN}2`, secret: SEEDED.proofSecret };
const PLAIN = { accessToken: `${TOKEN}3` };
const UNKNOWN = { accessToken: `${TOKEN}9` };

const REJECTED = /rejected the test message/;
const ACCEPTED = /accepted the test message/;

let simulator: Simulator;
let workbench: TestWorkbench;
let folder: string;

beforeAll(async () => {
  simulator = await startSimulator({ robots: [STRICT, SIGNING, PLAIN] });
  folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const robots = { keyword: STRICT, sign: SIGNING, token: UNKNOWN, plain: PLAIN };
  for (const [name, robot] of Object.entries(robots)) {
    writeFileSync(join(folder, `${name}.yaml`), manifest(name, simulator.webhookUrl(robot)));
  }
  writeFileSync(join(folder, 'loud.yaml'), manifest('loud', simulator.webhookUrl(PLAIN), '\n      atAll: true'));
  workbench = await launchWorkbench({
    folder,
    openFile: 'keyword.yaml',
    settings: { 'kubesphereDingtalk.send.timeout': 3 },
  });
});
afterAll(async () => {
  await workbench?.close();
  await simulator?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => simulator.clear());
screenshotOfFailures(() => workbench?.page);

function manifest(name: string, webhook: string, more = ''): string {
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
          secretKeyRef: {namespace: ops, name: ${name}, key: webhook}${more}
---
apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: ops
stringData:
  webhook: ${webhook}
`;
}

async function send(name: string): Promise<void> {
  const { page } = workbench;
  await openManifest(page, `${name}.yaml`);
  await palette(page, 'DingTalk: Send Test Message');
  await sendToTargets(page);
  await answerModal(page, name, 'Send');
}

/** After a change of the file: the offer to send once more, and the question before it. */
async function sendAgain(name: string): Promise<void> {
  const { page } = workbench;
  await answerNotification(page, /Send the test message again/, 'Send Again');
  await answerModal(page, name, 'Send');
  await acceptedOnce();
}

/** VS Code hides a toast that comes too soon after others, as they do when nobody stops to read them. */
async function acceptedOnce(): Promise<void> {
  await expect.poll(() => outcomes().filter(Boolean).length).toBe(1);
}

async function dismissNotifications(): Promise<void> {
  await palette(workbench.page, 'Notifications: Clear All Notifications');
  await workbench.page.locator('.notifications-toasts .notification-toast').first().waitFor({ state: 'detached' });
}

const outcomes = () => simulator.messages.map(({ accepted }) => accepted);

describe('a failed test is fixed and sent again', () => {
  test('a missing keyword, in the manifest', async () => {
    const { page } = workbench;
    await send('keyword');
    await notification(page, REJECTED).waitFor();
    expect(await notification(page, REJECTED).innerText()).toMatch(/keyword/i);
    await screenshot(page, 'proof-keyword-dark');
    await answerNotification(page, REJECTED, 'Add Keyword…');
    await fillInputBox(page, /custom keyword/, '值班');
    await notification(page, /Send the test message again/).waitFor();
    await screenshot(page, 'proof-keyword-added-dark');
    await sendAgain('keyword');
    expect(outcomes()).toEqual([false, true]);
    await dismissNotifications();
  });

  test('a missing signature, by a Secret', async () => {
    const { page } = workbench;
    await send('sign');
    await notification(page, REJECTED).waitFor();
    expect(await notification(page, REJECTED).innerText()).toMatch(/sign/i);
    await screenshot(page, 'proof-sign-dark');
    await answerNotification(page, REJECTED, 'Paste Credential…');
    await fillInputBox(page, /signing secret/, SIGNING.secret);
    await sendAgain('sign');
    expect(simulator.messages.map(({ accepted, signature }) => [accepted, signature])).toEqual([
      [false, 'none'],
      [true, 'valid'],
    ]);
    await dismissNotifications();
  });

  test('an unknown token, by another webhook', async () => {
    const { page } = workbench;
    await send('token');
    await notification(page, REJECTED).waitFor();
    await screenshot(page, 'proof-token-dark');
    await answerNotification(page, REJECTED, 'Paste Credential…');
    await fillInputBox(page, /webhook/, simulator.webhookUrl(PLAIN));
    await sendAgain('token');
    await dismissNotifications();
  });

  test('too many messages, by waiting', async () => {
    const { page } = workbench;
    simulator.addFault({ kind: 'refusal', refusal: 'too-fast' }, { times: 1 });
    await send('plain');
    await notification(page, REJECTED).waitFor();
    await screenshot(page, 'proof-rate-dark');
    await answerNotification(page, REJECTED, 'Wait and Send Again');
    await answerModal(page, 'plain', 'Send');
    await acceptedOnce();
    await dismissNotifications();
  });

  test('a timeout: nothing is sent twice, and the report refers to the chat', async () => {
    const { page } = workbench;
    const fault = simulator.addFault({ kind: 'slow' }, { times: 1 });
    await send('plain');
    const toast = notification(page, /may not have arrived/);
    await toast.waitFor();
    fault.release();
    await screenshot(page, 'proof-timeout-dark');
    expect(await toast.innerText()).toMatch(/check in the chat/i);
    expect(await toast.getByRole('button', { name: /Again/ }).count()).toBe(0);
    expect(simulator.messages).toHaveLength(1);
    await dismissNotifications();
    await palette(page, 'DingTalk: Re-send Last Test Message');
    await answerModal(page, 'plain', 'Send');
    await notification(page, ACCEPTED).waitFor();
    expect(simulator.messages).toHaveLength(2);
    await dismissNotifications();
  });
});

describe('what is sent', () => {
  test('asks separately before it notifies everybody', async () => {
    const { page } = workbench;
    await openManifest(page, 'loud.yaml');
    await palette(page, 'DingTalk: Send Test Message');
    await sendToTargets(page);
    await modal(page, 'everybody in the robot’s group is notified')
      .getByRole('button', { name: 'Send', exact: true })
      .click();
    await modal(page, 'Notify everybody in the robot’s group').waitFor();
    await screenshot(page, 'proof-everybody-dark');
    expect(simulator.messages).toEqual([]);
    await answerModal(page, 'Notify everybody in the robot’s group', 'Send Without Notifying Everybody');
    await notification(page, ACCEPTED).waitFor();
    expect(simulator.messages).toMatchObject([{ accepted: true, mentions: { all: false } }]);
    await dismissNotifications();
  });

  test('is any alert, shown before', async () => {
    const { page } = workbench;
    await openManifest(page, 'plain.yaml');
    await palette(page, 'DingTalk: Send Test Message with an Alert');
    await quickPickRows(page, 'Verification message').waitFor();
    await screenshot(page, 'proof-choose-message-dark');
    await chooseQuickPick(page, 'NodeNotReady', { filter: 'NodeNotReady' });
    await sendToTargets(page);
    await modal(page, 'alert “NodeNotReady”').waitFor();
    await screenshot(page, 'proof-alert-dark');
    await answerModal(page, 'plain', 'Send');
    await notification(page, ACCEPTED).waitFor();
    expect(JSON.stringify(simulator.messages[0]?.content)).toContain('NodeNotReady');
    expect(simulator.messages).toHaveLength(1);
    await dismissNotifications();
  });

  test('is stored without its text, and copied without credentials', async () => {
    const { page } = workbench;
    await palette(page, 'DingTalk: Show Test Message History');
    await quickPickRows(page, 'loud').first().waitFor();
    await quickPickRows(page, 'unknown').first().waitFor();
    await screenshot(page, 'proof-history-dark');
    await quickPickRows(page, 'unknown').first().click();
    await webview(page).getByRole('columnheader', { name: 'Outcome' }).waitFor();
    await screenshot(page, 'proof-result-dark');
    const copied = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
    await palette(page, 'DingTalk: Copy Last Test Result as Markdown');
    await expect.poll(copied).toContain('| delivered |');
    const markdown = await copied();
    await palette(page, 'DingTalk: Copy Last Test Message as cURL');
    await expect.poll(copied).toContain('"$DINGTALK_WEBHOOK"');
    const curl = await copied();
    expect(markdown).not.toContain('worker-03');
    expect(curl).toContain('worker-03');
    expect(markdown + curl).not.toMatch(/e2e-proof|SECe2eproof/);
  });
});
