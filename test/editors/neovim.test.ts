import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundleFolder } from '../bundles/paths.js';
import { provideNeovim } from '../debian/provide-neovim.js';

const MANIFEST = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: on-call
  labels:
    type: global
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - key: severity
          operator: Exists
        - key: namespace
          operator: Match
          regexValue: ^kube-
    tmplText: {name: templates, key: template}
    chatbot:
      keywords: [alert]
      webhook: {valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}}
`;
const TEMPLATES = `apiVersion: v1
kind: ConfigMap
metadata: {name: templates}
data:
  template: |
    {{ define "ours" }}
    {{ template "line" . }}
    {{ end }}
    {{ define "line" }}{{ end }}
`;

/** What the script in Neovim writes. */
interface Seen {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly hover: string;
  readonly completions: readonly string[];
  readonly lenses: readonly string[];
  readonly shown: string;
  readonly definition: { readonly line: number; readonly character: number };
}

test('Neovim shows findings, hovers, completions, lenses and definitions of templates', async ({ skip }) => {
  const neovim = provideNeovim();
  if ('missing' in neovim) {
    console.warn(`not run: ${neovim.missing}`);
    return skip(`not run: ${neovim.missing}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
  try {
    const result = join(folder, 'seen.json');
    const [manifest, templates] = [join(folder, 'receiver.yaml'), join(folder, 'templates.yaml')];
    writeFileSync(manifest, MANIFEST);
    writeFileSync(templates, TEMPLATES);
    const script = join(dirname(fileURLToPath(import.meta.url)), 'neovim.lua');
    await promisify(execFile)(neovim.program, ['--headless', '--clean', '-c', `luafile ${script}`], {
      timeout: 60_000,
      env: {
        ...process.env,
        ...neovim.env,
        LC_ALL: 'zh_CN.UTF-8',
        SERVER: JSON.stringify([process.execPath, join(bundleFolder, 'cli.js'), 'lsp', '--stdio']),
        MANIFEST: manifest,
        TEMPLATES: templates,
        CODE: 'match-unavailable',
        RESULT: result,
        XDG_STATE_HOME: folder,
      },
    });
    const seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
    // 2.3, from the settings, has no operator Match
    expect(seen.codes).toContain('match-unavailable');
    // the language of the environment
    expect(seen.messages.join('\n')).toMatch(/[\u4e00-\u9fff]/);
    expect(seen.hover).toMatch(/^\*\*operator\*\*/);
    expect(seen.completions).toEqual(expect.arrayContaining(['In', 'NotIn', 'Exists']));
    expect(seen.lenses).toHaveLength(1);
    expect(seen.shown).toMatch(/^on-call/);
    expect(seen.definition).toEqual({ line: 8, character: 15 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
