import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { answerModal, modal } from '../harness/modal.js';
import { openManifest } from '../harness/open-manifest.js';
import { palette } from '../harness/palette.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';

const HOST = 'collector.invalid:8443';
const MANIFESTS = `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata:
  name: app
  labels: {type: default}
spec:
  dingtalk:
    conversation:
      appkey: {value: dingforeign}
      appsecret: {value: not-a-real-app-secret}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: chats
  labels: {type: global}
spec:
  dingtalk:
    conversation:
      chatids: [chat00000000000000000000000000000001]
`;

let workbench: TestWorkbench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  writeFileSync(join(folder, 'chats.yaml'), MANIFESTS);
  mkdirSync(join(folder, '.vscode'));
  const settings = { 'kubesphereDingtalk.send.conversationBaseUrl': `https://${HOST}` };
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  workbench = await launchWorkbench({ folder, openFile: 'chats.yaml' });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});
screenshotOfFailures(() => workbench?.page);

test('a workspace that names another host than DingTalk’s gets no credential with one click', async () => {
  const { page } = workbench;
  await openManifest(page, 'chats.yaml');
  const run = async () => {
    await palette(page, 'DingTalk: Send Test Message');
    await sendToTargets(page);
  };
  await run();
  await modal(page, HOST).waitFor();
  await screenshot(page, 'foreign-host-asked');
  await answerModal(page, HOST, 'Cancel');
  await modal(page, HOST).waitFor({ state: 'detached' });

  await run();
  await answerModal(page, 'Give the app’s credentials', `Use ${HOST}`);
  const confirmation = modal(page, 'chats');
  await confirmation.waitFor();
  await screenshot(page, 'foreign-host-confirmation');
  expect(await confirmation.innerText()).toContain(
    `${HOST} is not a host of DingTalk. It receives the app secret of dingforeign and the message.`,
  );
  await answerModal(page, 'chats', 'Cancel');

  // confirmed for this workspace: only the confirmation is left
  await run();
  await modal(page, 'is not a host of DingTalk').waitFor();
  await answerModal(page, 'is not a host of DingTalk', 'Cancel');
});
