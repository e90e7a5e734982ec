import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '#simulator';
import { type ApiServer, pem, startApiServer } from '../../cluster/api-server.js';
import { kubeconfig } from '../../cluster/kubeconfig.js';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { clickLens } from '../harness/click-lens.js';
import { editorText } from '../harness/editor-text.js';
import { goToLine } from '../harness/go-to-line.js';
import { fillInputBox } from '../harness/input-box.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { answerModal, modal } from '../harness/modal.js';
import { notification } from '../harness/notification.js';
import { openManifest } from '../harness/open-manifest.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, chooseQuickPicks, quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { sendToTargets } from '../harness/send-to-targets.js';

const ROBOT = { accessToken: SEEDED.accessToken, secret: SEEDED.accessSecret, keywords: ['告警'] };
const APP = { appKey: 'dingaccess', appSecret: SEEDED.accessAppSecret, chatIds: [`chat${'3'.repeat(32)}`] };
const CLUSTER_TOKEN = SEEDED.clusterToken;
const MANAGER = 'kubesphere-monitoring-system/notification-manager-svc:19093';

let simulator: Simulator;
let server: ApiServer;
let workbench: TestWorkbench;
let folder: string;
const asked: string[] = [];

beforeAll(async () => {
  simulator = await startSimulator({ robots: [ROBOT], apps: [APP] });
  server = await startApiServer({
    certificate: 'self-signed',
    tokens: { [CLUSTER_TOKEN]: ['ops', 'kubesphere-monitoring-system'] },
    secrets: { ops: { robot: { webhook: simulator.webhookUrl(ROBOT), sign: ROBOT.secret } } },
    services: {
      [MANAGER]: (path, body) => {
        asked.push(`${path} ${body}`);
        return { status: 400, body: { Status: 400, Message: '310000, keywords not in content' } };
      },
    },
  });
  folder = mkdtempSync(join(tmpdir(), 'access-'));
  writeFileSync(join(folder, 'remote.yaml'), receiver('remote'));
  writeFileSync(
    join(folder, 'plain.yaml'),
    receiver('plain').replace(/ {4}chatbot:[\s\S]*/, '    chatbot:\n      keywords: [告警] # kept\n'),
  );
  const config = join(folder, 'kubeconfig');
  const login = { user: { token: CLUSTER_TOKEN }, ca: pem('self-signed'), namespace: 'ops' };
  writeFileSync(config, kubeconfig({ server: server.url, context: 'production', ...login }));
  workbench = await launchWorkbench({
    folder,
    openFile: 'plain.yaml',
    env: { KUBECONFIG: config },
    settings: {
      'kubesphereDingtalk.send.conversationBaseUrl': simulator.url,
      'kubesphereDingtalk.cluster.enabled': true,
    },
  });
});
afterAll(async () => {
  await workbench?.close();
  await simulator?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => simulator.clear());
screenshotOfFailures(() => workbench?.page);

function receiver(name: string): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: ${name}
  labels:
    type: global
spec:
  dingtalk:
    chatbot:
      webhook:
        valueFrom:
          secretKeyRef: { namespace: ops, name: robot, key: webhook }
      secret:
        valueFrom:
          secretKeyRef: { name: robot, key: sign }
      keywords: [告警]
`;
}

/** Answers the open input box again; its prompt now shows the problem of the first answer. */
async function retype(value: string): Promise<void> {
  await quickInput(workbench.page).locator('.quick-input-box input').fill(value);
  await workbench.page.keyboard.press('Enter');
}

async function dismissNotifications(): Promise<void> {
  await palette(workbench.page, 'Notifications: Clear All Notifications');
  await workbench.page.locator('.notifications-toasts .notification-toast').first().waitFor({ state: 'detached' });
}

describe('editing a receiver', () => {
  test('toggles it from its code lens, each time in one undo step', async () => {
    const { page } = workbench;
    await openManifest(page, 'plain.yaml');
    const before = await editorText(workbench.page);
    await clickLens(page, 'Disable DingTalk');
    await page.locator('.codelens-decoration a', { hasText: 'Enable DingTalk' }).waitFor();
    await screenshot(page, 'access-disabled-dark');
    expect(await editorText(workbench.page)).toBe(before.replace('# kept\n', '# kept\n    enabled: false\n'));
    await page.keyboard.press('Control+Z');
    expect(await editorText(workbench.page)).toBe(before);
  });

  test('pastes a webhook URL from the clipboard as a reference to a Secret in a file of its own', async () => {
    const { page } = workbench;
    const webhook = simulator.webhookUrl(ROBOT);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(`${webhook}&timestamp=1&sign=x`)})`);
    await goToLine(page, 8);
    await palette(page, 'DingTalk: Paste Webhook URL');
    await quickInput(page).getByText('Use the clipboard contents').waitFor();
    await screenshot(page, 'access-paste-dark');
    expect(await quickInput(page).innerText()).not.toContain(ROBOT.accessToken);
    await chooseQuickPick(page, 'Use the clipboard contents');
    await quickPickRows(page, 'At the end of plain.yaml').waitFor();
    await screenshot(page, 'access-paste-where-dark');
    await chooseQuickPick(page, 'In plain.secret.yaml');
    await notification(page, /plain-dingtalk.*plain\.secret\.yaml/).waitFor();
    await screenshot(page, 'access-pasted-dark');
    await dismissNotifications();
    await palette(page, 'DingTalk: Paste Signing Secret');
    await fillInputBox(page, /signing secret/, ROBOT.secret);
    await notification(page, /chatbotsecret/).waitFor();
    await dismissNotifications();
    const own = await editorText(workbench.page);
    const secret = readFileSync(join(workbench.folder, 'plain.secret.yaml'), 'utf8');
    expect(own).not.toMatch(/e2e-access|SECe2e/i);
    expect(own).toContain('# kept');
    expect(secret).toContain(`webhook: '${webhook}'`);
    expect(secret).toContain(ROBOT.secret);
    await clickLens(page, 'Send Test Message');
    await sendToTargets(page);
    await modal(page, 'Credentials:').waitFor();
    expect(await modal(page, 'Credentials:').innerText()).not.toMatch(/e2e-access-token|SECe2e/i);
    await screenshot(page, 'access-origins-dark');
    await answerModal(page, 'plain', 'Send');
    await notification(page, /accepted the test message/).waitFor();
    expect(simulator.messages).toMatchObject([{ accepted: true, signature: 'valid' }]);
    await dismissNotifications();
  });
});

describe('a new notification', () => {
  test('is created step by step, keeps answers when going back, and sends to every target', async () => {
    const { page } = workbench;
    await palette(page, 'DingTalk: New DingTalk Notification');
    await quickInput(page)
      .getByText('Select who receives these notifications')
      .or(quickInput(page).locator('.quick-input-title'))
      .first()
      .waitFor();
    await screenshot(page, 'access-wizard-owner-dark');
    await chooseQuickPick(page, 'Global');
    await fillInputBox(page, /receiver’s name/, 'Team A');
    await quickInput(page)
      .getByText(/such as team-a/)
      .waitFor();
    await screenshot(page, 'access-wizard-name-dark');
    await retype('global-dingtalk-receiver');
    await chooseQuickPicks(page, ['Conversation']);
    await fillInputBox(page, /robot’s webhook URL/, simulator.webhookUrl(ROBOT));
    await chooseQuickPick(page, 'Signature');
    await fillInputBox(page, /signing secret/, ROBOT.secret);
    await quickInput(page)
      .getByText(/keywords/)
      .first()
      .waitFor();
    await quickInput(page).getByRole('button', { name: 'Back' }).click();
    await quickInput(page)
      .getByText(/signing secret/)
      .first()
      .waitFor();
    expect(await quickInput(page).locator('.quick-input-box input').inputValue()).toBe(ROBOT.secret);
    // cancelled and continued
    await page.keyboard.press('Escape');
    await palette(page, 'DingTalk: New DingTalk Notification');
    await quickPickRows(page, 'Continue where you left off').waitFor();
    await screenshot(page, 'access-wizard-continue-dark');
    await chooseQuickPick(page, 'Continue where you left off');
    await fillInputBox(page, /signing secret/, ROBOT.secret);
    await fillInputBox(page, /keywords/, '告警， 告警');
    await quickInput(page)
      .getByText(/is listed twice/)
      .waitFor();
    await retype('告警');
    await fillInputBox(page, /AppKey/, APP.appKey);
    await fillInputBox(page, /AppSecret/, APP.appSecret);
    await fillInputBox(page, /chat IDs/, APP.chatIds.join());
    await chooseQuickPick(page, 'Add a condition');
    await quickInput(page).getByText('alertname').first().waitFor();
    await screenshot(page, 'access-wizard-label-dark');
    await chooseQuickPick(page, 'severity', { filter: 'severity' });
    await quickInput(page).getByText('is one of the values').waitFor();
    await screenshot(page, 'access-wizard-operator-dark');
    await chooseQuickPick(page, /^In/);
    await quickInput(page).getByText('critical').first().waitFor();
    await screenshot(page, 'access-wizard-values-dark');
    await chooseQuickPicks(page, ['critical', 'warning']);
    await quickInput(page).getByText('severity is one of critical, warning').waitFor();
    await screenshot(page, 'access-wizard-conditions-dark');
    await chooseQuickPick(page, 'Continue');
    await chooseQuickPick(page, 'markdown');
    await chooseQuickPick(page, 'In a new file');
    await notification(page, /global-dingtalk-receiver/).waitFor();
    await dismissNotifications();
    await screenshot(page, 'access-wizard-written-dark');
    const text = await editorText(workbench.page);
    expect(text.match(/^kind: .*/gm)).toEqual(['kind: Secret', 'kind: Config', 'kind: Receiver']);
    await goToLine(page, text.split('\n').length - 5);
    await palette(page, 'DingTalk: Send Test Message');
    await sendToTargets(page);
    await answerModal(page, 'global-dingtalk-receiver', 'Send');
    await notification(page, /all 2 targets/).waitFor();
    expect(simulator.messages.map(({ accepted }) => accepted)).toEqual([true, true]);
    await dismissNotifications();
  });
});

describe('the cluster', () => {
  test('is asked for a Secret only after the user agrees and selects it', async () => {
    const { page } = workbench;
    await openManifest(page, 'remote.yaml');
    await palette(page, 'DingTalk: Send Test Message');
    await sendToTargets(page);
    await modal(page, 'Allow this workspace to read Secrets').waitFor();
    await screenshot(page, 'access-cluster-question-dark');
    expect(server.requests).toEqual([]);
    await answerModal(page, 'Allow this workspace to read Secrets', 'Choose Cluster…');
    await quickInput(page).getByText('production').waitFor();
    await quickPickRows(page, 'Choose another kubeconfig').waitFor();
    await screenshot(page, 'access-cluster-context-dark');
    await chooseQuickPick(page, 'production');
    await quickInput(page).getByText('kubesphere-monitoring-federated').waitFor();
    await screenshot(page, 'access-cluster-namespace-dark');
    await chooseQuickPick(page, /^ops/);
    await modal(page, 'in the cluster, context production').waitFor();
    await screenshot(page, 'access-cluster-confirm-dark');
    await answerModal(page, 'remote', 'Send');
    await notification(page, /accepted the test message/).waitFor();
    expect(server.requests).toEqual(['GET /api/v1/namespaces/ops/secrets/robot']);
    expect(simulator.messages).toMatchObject([{ accepted: true, signature: 'valid' }]);
    await dismissNotifications();
  });

  test('has its manager send the test, and explains the answer', async () => {
    const { page } = workbench;
    await palette(page, 'DingTalk: Verify Through the Cluster');
    await quickInput(page).getByText('Verification message').waitFor();
    await screenshot(page, 'access-verify-choice-dark');
    await chooseQuickPick(page, 'Verification message');
    await modal(page, MANAGER).waitFor();
    await screenshot(page, 'access-verify-confirm-dark');
    await answerModal(page, MANAGER, 'Send from the Cluster');
    const toast = notification(page, /could not send the test message/);
    await toast.waitFor();
    await screenshot(page, 'access-verify-answer-dark');
    expect(await toast.innerText()).toMatch(/keyword/);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/api\/v2\/verify \{"receiver":.*"secretKeyRef"/);
    expect(asked[0]).not.toContain(ROBOT.accessToken);
    await dismissNotifications();
  });

  test('offers another kubeconfig when it is missing, and is forgotten', async () => {
    const { page } = workbench;
    renameSync(join(folder, 'kubeconfig'), join(folder, 'kubeconfig.gone'));
    await palette(page, 'DingTalk: Choose Cluster');
    const toast = notification(page, /No kubeconfig was found/);
    await toast.getByRole('button', { name: 'Choose Kubeconfig…' }).waitFor();
    await screenshot(page, 'access-cluster-missing-dark');
    await dismissNotifications();
    await palette(page, 'DingTalk: Stop Using the Cluster');
    await notification(page, /no longer uses a cluster/).waitFor();
    await page.keyboard.press('F1');
    await quickInput(page).locator('input[type="text"]').fill('>DingTalk: Re-send');
    await quickPickRows(page, 'DingTalk: Re-send Last Test Message').waitFor();
    await quickInput(page).locator('input[type="text"]').fill('>DingTalk: St');
    await quickPickRows(page, 'DingTalk: Start Local Simulator').waitFor();
    expect(await quickPickRows(page, /Stop Using the Cluster|Stop Local Simulator/).count()).toBe(0);
    await screenshot(page, 'access-palette-dark');
    await page.keyboard.press('Escape');
  });
});
