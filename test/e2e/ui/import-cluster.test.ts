import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, pem, startApiServer } from '../../cluster/api-server.js';
import { kubeconfig } from '../../cluster/kubeconfig.js';
import { SEEDED } from '../../leaks/seeded-secrets.js';
import { editorText } from '../harness/editor-text.js';
import { launchWorkbench, type TestWorkbench, type Theme } from '../harness/launch-workbench.js';
import { looksOf } from '../harness/looks.js';
import { notification } from '../harness/notification.js';
import { openFile } from '../harness/open-file.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickInput, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

const API = 'notification.kubesphere.io/v2beta2';
const robot = (name: string, labels: Record<string, string>, webhook: object) => ({
  apiVersion: API,
  kind: 'Receiver',
  metadata: { name, labels, uid: '1', annotations: { 'example.com/token': SEEDED.importAnnotation } },
  spec: { dingtalk: { chatbot: { webhook } } },
});
const OBJECTS = [
  robot('on-call', { type: 'global' }, { value: SEEDED.importUrl }),
  robot('anna', { type: 'tenant', user: 'anna' }, { valueFrom: { secretKeyRef: { name: 'r', key: 'webhook' } } }),
  {
    apiVersion: API,
    kind: 'Silence',
    metadata: { name: 'maintenance' },
    spec: { matcher: { matchLabels: { a: 'b' } } },
  },
];
const EXPORT = `apiVersion: ${API}
kind: Receiver
metadata:
  creationTimestamp: "2026-03-02T07:41:10Z"
  name: exported # ours
  uid: 5a7c
spec: {}
`;

const LOOKS: readonly { theme: Theme; locale: string }[] = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'zh-cn' },
];
const TITLES: Readonly<
  Record<string, { readonly run: string; readonly clean: string; readonly save: string; readonly preview: string }>
> = {
  en: {
    run: 'DingTalk: Import from Cluster…',
    clean: 'DingTalk: Clean Up This Export',
    save: 'Save to Folder',
    preview: 'Preview Condition Matches',
  },
  'zh-cn': { run: '钉钉: 从集群导入…', clean: '钉钉: 清理此导出', save: '保存到文件夹', preview: '预览条件匹配' },
};

describe.each(looksOf(LOOKS, import.meta.url))('import from a cluster ($theme, $locale)', ({ theme, locale }) => {
  const titles = TITLES[locale] ?? { run: '', clean: '', save: '', preview: '' };
  let workbench: TestWorkbench;
  let server: ApiServer;
  let folder: string;
  beforeAll(async () => {
    server = await startApiServer({
      certificate: 'self-signed',
      tokens: { [SEEDED.importToken]: ['ops'] },
      notifications: {
        versions: ['v2beta2'],
        kinds: { configs: 'Config', receivers: 'Receiver', silences: 'Silence' },
        objects: OBJECTS,
        forbidden: ['configs'],
      },
    });
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    writeFileSync(join(folder, 'export.yaml'), EXPORT);
    const parts = { server: server.url, context: 'production', user: { token: SEEDED.importToken } };
    writeFileSync(join(folder, 'kubeconfig'), kubeconfig({ ...parts, ca: pem('self-signed') }));
    workbench = await launchWorkbench({
      folder,
      openFile: 'export.yaml',
      env: { KUBECONFIG: join(folder, 'kubeconfig') },
      theme,
      locale,
    });
  });
  afterAll(async () => {
    await workbench?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  screenshotOfFailures(() => workbench?.page);

  /** Commands are there once the extension knows the file. */
  async function known(): Promise<void> {
    await workbench.page.locator('.editor-actions').getByRole('button', { name: titles.preview }).first().waitFor();
  }

  test('the chosen objects open as a document without credentials', async () => {
    const { page } = workbench;
    await known();
    await palette(page, titles.run);
    await quickPickRows(page, 'production').first().waitFor();
    await screenshot(page, `import-context-${theme}-${locale}`);
    await chooseQuickPick(page, 'production');
    await quickPickRows(page, 'on-call').first().waitFor();
    await screenshot(page, `import-objects-${theme}-${locale}`);
    await quickPickRows(page, 'anna').first().click();
    await quickInput(page).locator('.quick-input-action .monaco-button, .quick-input-action a').first().click();
    await notification(page, titles.save).waitFor();
    await screenshot(page, `import-result-${theme}-${locale}`);
    const text = await editorText(page);
    expect(text).toContain('name: on-call-receiver');
    expect(text).toContain('kind: Silence');
    expect(text).not.toContain('name: anna');
    for (const secret of [SEEDED.importUrl, SEEDED.importAnnotation, SEEDED.importToken])
      expect(text).not.toContain(secret);
    expect(server.requests.filter((line) => line.includes('/secrets'))).toEqual([]);
  });

  test('an export is cleaned, with its comments kept', async () => {
    const { page } = workbench;
    await openFile(page, 'export.yaml');
    await known();
    await palette(page, titles.clean);
    await expect
      .poll(() => editorText(page))
      .toBe(`apiVersion: ${API}\nkind: Receiver\nmetadata:\n  name: exported # ours\nspec: {}\n`);
  });
});
