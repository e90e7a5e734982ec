import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import type { Location, Position } from 'vscode-languageserver-protocol/node';
import type { LanguageClientOptions } from './language-client.js';
import { client, start } from './session.js';

/** A workspace with a name of each sort in two files or more. */
export const FILES: Readonly<Record<string, string>> = {
  'receivers.yaml': `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: robot, labels: {type: global}}
spec:
  dingtalk:
    template: cards.text
    tmplText: {name: cards, key: text, namespace: kubesphere-monitoring-system}
    alertSelector: {matchExpressions: [{key: severity, operator: In, values: [critical]}]}
    chatbot:
      webhook: {valueFrom: {secretKeyRef: {name: robot-secret, key: webhook, namespace: kubesphere-monitoring-system}}}
      keywords: [alert]
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: chats, labels: {type: global}}
spec:
  dingtalk:
    dingtalkConfigSelector: {matchLabels: {app: second}}
    conversation: {chatids: [chat1]}
`,
  'secrets/robot.yaml': `apiVersion: v1
kind: Secret
metadata: {name: 'robot-secret', namespace: kubesphere-monitoring-system}
stringData:
  webhook: https://oapi.dingtalk.com/robot/send?access_token=0123
`,
  'routers.yaml': `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: {name: night}
spec:
  alertSelector: {matchLabels: {severity: critical}}
  receivers: {name: ["robot", chats]}
`,
  'configs.yaml': `apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: first, labels: {type: default, app: first}}
spec: {dingtalk: {conversation: {appkey: {value: key}, appsecret: {value: text}}}}
---
apiVersion: notification.kubesphere.io/v2beta2
kind: Config
metadata: {name: second, labels: {type: default, app: second}}
spec: {dingtalk: {conversation: {appkey: {value: key}, appsecret: {value: text}}}}
`,
  'templates.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: cards, namespace: kubesphere-monitoring-system}
data:
  text: |
    {{ define "cards.text" }}{{ template "cards.line" . }}{{ end }}
    {{ define "cards.line" }}x{{ end }}
`,
  'overlay/kustomization.yaml': 'resources: [..]\npatches: [{path: patch.yaml}]\n',
  'overlay/patch.yaml': `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: robot}
spec: {dingtalk: {enabled: true}}
`,
  'night.dingtalk-test.yaml': `manifests: ['*.yaml']
cases:
  - name: critical
    alerts: [{labels: {severity: critical}}]
    expect: {receivers: [robot]}
`,
};

let folder: string;

/** The workspace of the running test, on disk. */
export function inWorkspace(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'names-'));
    for (const [path, text] of Object.entries(FILES)) await write(path, text);
  });
  afterEach(() => rm(folder, { recursive: true }));
}

export async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

export function uriOf(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

/** Starts a server in the workspace, with one open file. */
export async function startWith(path: string, options: Partial<LanguageClientOptions> = {}): Promise<void> {
  await start({ folders: [{ uri: pathToFileURL(folder).href, name: 'work' }], ...options });
  await client.open(uriOf(path), await textOf(uriOf(path)));
}

export async function textOf(uri: string): Promise<string> {
  return readFile(fileURLToPath(uri), 'utf8');
}

/** Where a file writes a text; the mark `|` in it is the cursor. */
export async function at(path: string, marked: string): Promise<{ textDocument: { uri: string }; position: Position }> {
  const [before = '', after = ''] = marked.split('|');
  const text = await textOf(uriOf(path));
  const offset = text.indexOf(before + after);
  if (offset < 0) throw new Error(`${path} does not contain ${before}${after}`);
  const lines = text.slice(0, offset + before.length).split('\n');
  return {
    textDocument: { uri: uriOf(path) },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

/** Places as `path:line text`, sorted. */
export async function shown(found: readonly Location[] | null): Promise<readonly string[]> {
  const places = await Promise.all(
    (found ?? []).map(async ({ uri, range: { start, end } }) => {
      const line = (await textOf(uri)).split('\n')[start.line] ?? '';
      return `${relative(folder, fileURLToPath(uri))}:${start.line + 1} ${line.slice(start.character, end.character)}`;
    }),
  );
  return places.toSorted();
}
