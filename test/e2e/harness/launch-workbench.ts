import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, inject } from 'vitest';
import { launch, type Page, type Request } from '../../host/workbench.mjs';
import { logFolder, workspaceFixture } from './paths.js';

const START_TIMEOUT_MS = 60_000;
const ACTION_TIMEOUT_MS = 20_000;

/** Our extension's log holds its traces then. */
const TRACED = 'kubesphere-dingtalk.kubesphere-dingtalk:trace';

const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

const COLOR_THEMES: Readonly<Record<Theme, string>> = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

export interface WorkbenchOptions {
  /** Folder of fixtures; VS Code opens a copy of it. Default: `test/e2e/workspace`. */
  readonly folder?: string;
  /** File in it to open, relative. */
  readonly openFile?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: dark. */
  readonly theme?: Theme;
  /** Such as `zh-cn`; VS Code's own texts stay English. Default: English. */
  readonly locale?: string;
  /** In CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Opens the folder in restricted mode. */
  readonly untrusted?: boolean;
  /** Environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface TestWorkbench {
  readonly page: Page;
  /** The copy of the folder that VS Code has open. */
  readonly folder: string;
  /** Origins off this machine that the page has asked for anything; a test expects none. */
  foreignOrigins(): readonly string[];
  /** Ends VS Code and removes the copy. */
  close(): Promise<void>;
}

/** Opens a folder in a real VS Code that has the packaged extension installed, and waits until it can be used. */
export async function launchWorkbench(options: WorkbenchOptions = {}): Promise<TestWorkbench> {
  const parent = mkdtempSync(join(tmpdir(), 'vscode-ui-'));
  const folder = join(parent, 'workspace');
  cpSync(options.folder ?? workspaceFixture, folder, { recursive: true });
  const workbench = await launch({
    folder,
    openFile: options.openFile && join(folder, options.openFile),
    extensionsDir: inject('extensionsDir'),
    settings: {
      'workbench.colorTheme': COLOR_THEMES[options.theme ?? 'dark'],
      // which messages go to the language server and come back stands in the logs
      'kubesphereDingtalk.trace.server': 'messages',
      ...(options.untrusted && RESTRICTED),
      ...options.settings,
    },
    workspaceTrust: options.untrusted,
    locale: options.locale,
    viewport: options.viewport,
    env: options.env,
    logLevel: TRACED,
    logsTo: join(logFolder, currentTestFile()),
  });
  const { page } = workbench;
  const foreign = collectForeignOrigins(page, workbench.authority);
  const close = async () => {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  };
  try {
    page.setDefaultTimeout(ACTION_TIMEOUT_MS);
    await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const ready = options.openFile ? '.monaco-editor .view-line' : '.monaco-workbench .activitybar';
    await page.locator(ready).first().waitFor({ timeout: START_TIMEOUT_MS });
    return { page, folder, foreignOrigins: () => [...foreign], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The made-up host of webview resources never leaves the page: its service worker answers. */
function collectForeignOrigins(page: Page, authority: string): ReadonlySet<string> {
  const origins = new Set<string>();
  page.on('request', (request: Request) => {
    const { protocol, host, origin } = new URL(request.url());
    const local = host === authority || host.endsWith('.vscode-resource.vscode-cdn.net');
    if (/^(https?|wss?):$/.test(protocol) && !local) origins.add(origin);
  });
  return origins;
}

let launched = 0;

/** A name for the logs: the test file, and a number because it may start VS Code more than once. */
function currentTestFile(): string {
  launched++;
  return `${basename(expect.getState().testPath ?? 'workbench', '.test.ts')}-${launched}`;
}
