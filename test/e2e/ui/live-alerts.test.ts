import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, startApiServer } from '../../cluster/api-server.js';
import { kubeconfig } from '../../cluster/kubeconfig.js';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { type AlertServer, listedAlert, startAlertServer } from '../../sources/alert-server.js';
import { fillInputBox } from '../harness/input-box.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { openPreview } from '../harness/open-preview.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';
import { webview } from '../harness/webview.js';

const MONITORING = 'kubesphere-monitoring-system';
const API = 'notification.kubesphere.io/v2beta2';
const receiver = (severity: string) => ({
  apiVersion: API,
  kind: 'Receiver',
  metadata: { name: 'on-call', labels: { type: 'global' } },
  spec: {
    dingtalk: {
      alertSelector: { matchExpressions: [{ key: 'severity', operator: 'In', values: [severity] }] },
      chatbot: { webhook: { valueFrom: { secretKeyRef: { name: 'robots', namespace: 'ops', key: 'webhook' } } } },
    },
  },
});
const MANAGER = {
  apiVersion: API,
  kind: 'NotificationManager',
  metadata: { name: 'notification-manager' },
  spec: {
    receivers: {
      tenantKey: 'user',
      globalReceiverSelector: { matchLabels: { type: 'global' } },
      tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
    },
  },
};
const ALERTS = [
  listedAlert({ alertname: 'DiskFull', severity: 'critical', namespace: 'pay' }),
  listedAlert({ alertname: 'NodeDown', severity: 'warning', node: 'n1' }),
];

const LOOK = { theme: 'light', locale: 'zh-cn' } as const;

describe('alerts that fire now', () => {
  let workbench: TestWorkbench;
  let api: ApiServer;
  let alertmanager: AlertServer;
  let folder: string;
  beforeAll(async () => {
    alertmanager = await startAlertServer({
      paths: { '/api/v2/alerts': { body: ALERTS } },
      login: `anna:${SEEDED.alertmanagerPassword}`,
    });
    api = await startApiServer({
      tokens: { [SEEDED.importToken]: ['ops', MONITORING] },
      secrets: { ops: { robots: { webhook: SEEDED.importUrl } } },
      namespaces: [{ metadata: { name: 'pay', labels: { 'kubesphere.io/workspace': 'shop' } } }],
      services: { [`${MONITORING}/alertmanager-main:web`]: () => ({ status: 200, body: ALERTS }) },
      notifications: {
        versions: ['v2beta2'],
        kinds: { receivers: 'Receiver', notificationmanagers: 'NotificationManager' },
        objects: [MANAGER, receiver('warning')],
      },
    });
    folder = mkdtempSync(join(tmpdir(), 'live-'));
    writeFileSync(join(folder, 'receiver.yaml'), JSON.stringify(receiver('critical'), undefined, 2));
    const parts = { server: api.url, context: 'production', user: { token: SEEDED.importToken } };
    writeFileSync(join(folder, 'kubeconfig'), kubeconfig(parts));
    const env = { KUBECONFIG: join(folder, 'kubeconfig') };
    workbench = await launchWorkbench({ folder, openFile: 'receiver.yaml', env, ...LOOK });
  });
  afterAll(async () => {
    await workbench?.close();
    await alertmanager?.close();
    await api?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  screenshotOfFailures(() => workbench?.page);

  test('are samples of the panel, and one of them is explained for a cluster', async () => {
    const { page } = workbench;
    const panel = await openPreview(page);
    await panel.locator('.samples-button').click();
    await panel.getByRole('button', { name: /从 Alertmanager 加载/ }).click();
    await quickPickRows(page, '输入 URL').first().waitFor();
    await screenshot(page, 'live-source-light-zh-cn');
    await chooseQuickPick(page, '输入 URL');
    const login = `anna:${encodeURIComponent(SEEDED.alertmanagerPassword)}@`;
    await fillInputBox(page, /Alertmanager/, alertmanager.url.replace('//', `//${login}`));
    await panel.locator('dialog .source', { hasText: alertmanager.url }).waitFor();
    await screenshot(page, 'live-samples-light-zh-cn');
    await panel.getByRole('button', { name: /从 Alertmanager 加载/ }).click();
    await chooseQuickPick(page, '输入 URL');
    await quickInput(page).getByPlaceholder('http://localhost:9093').waitFor();
    expect(await quickInput(page).locator('input').first().inputValue()).toBe(alertmanager.url);
    await page.keyboard.press('Escape');

    await palette(page, '钉钉: 解释集群中的告警去向…');
    await chooseQuickPick(page, 'production');
    await quickPickRows(page, 'NodeDown').first().waitFor();
    await screenshot(page, 'live-alerts-light-zh-cn');
    await chooseQuickPick(page, 'DiskFull');
    const report = webview(page);
    await report
      .getByRole('heading', { name: /production/ })
      .first()
      .waitFor();
    await screenshot(page, 'live-explained-light-zh-cn');
    const text = await report.locator('body').innerText();
    expect(text).toContain('spec.dingtalk.alertSelector.matchExpressions');
    expect(text).toContain('shop');
    for (const secret of [SEEDED.importUrl, SEEDED.importToken]) expect(text).not.toContain(secret);
    expect(api.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });
});
