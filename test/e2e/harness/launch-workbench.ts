import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, inject } from 'vitest';
import { launch, type Page, type Request } from '../../host/workbench.mjs';
import { logFolder, workspaceFixture } from './paths.js';
import { returnBrowser, takeBrowser } from './shared-browser.js';

const START_TIMEOUT_MS = 60_000;
const ACTION_TIMEOUT_MS = 20_000;

/** Makes the log of our extension include its traces. */
const TRACED = 'kubesphere-dingtalk.kubesphere-dingtalk:trace';

const RESTRICTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

const IN_BROWSER = { 'remote.extensionKind': { 'kubesphere-dingtalk.kubesphere-dingtalk': ['web'] } };

export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

const COLOR_THEMES: Readonly<Record<Theme, string>> = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

export interface WorkbenchOptions {
  /** The folder of fixtures; VS Code opens a copy. Default: `test/e2e/workspace`. */
  readonly folder?: string;
  /**
   * Folders of other schemes beside it, as URIs; VS Code opens all of them as one workspace.
   */
  readonly otherFolders?: readonly string[];
  /** The folder of installed extensions; default: only ours. */
  readonly extensionsDir?: string;
  /** Runs our extension in the browser's own extension host, a worker. */
  readonly inBrowser?: boolean;
  /** The relative path of a file in it to open. */
  readonly openFile?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: dark. */
  readonly theme?: Theme;
  /** Such as `zh-cn`; VS Code's own texts stay English. Default: English. */
  readonly locale?: string;
  /** In CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the screen for each CSS pixel. Default: 1. */
  readonly scale?: number;
  /** Opens the folder in restricted mode. */
  readonly untrusted?: boolean;
  /** The environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folders of extensions to run beside ours. VS Code then hides notifications. */
  readonly besides?: readonly string[];
}

export interface TestWorkbench {
  readonly page: Page;
  /** The copy of the folder that VS Code has open. */
  readonly folder: string;
  /** The remote origins that the page sent requests to; tests expect none. */
  foreignOrigins(): readonly string[];
  /** Ends VS Code and removes the copy. */
  close(): Promise<void>;
}

/** Opens a folder in a real VS Code with the packaged extension, and waits until it is ready. */
export async function launchWorkbench(options: WorkbenchOptions = {}): Promise<TestWorkbench> {
  const parent = mkdtempSync(join(tmpdir(), 'vscode-ui-'));
  const folder = join(parent, 'workspace');
  cpSync(options.folder ?? workspaceFixture, folder, { recursive: true });
  const shared = options.scale === undefined ? await takeBrowser() : undefined;
  const workbench = await launch({
    ...placeOf(folder, options),
    openFile: options.openFile && join(folder, options.openFile),
    extensionsDir: options.extensionsDir ?? inject('extensionsDir'),
    settings: {
      'workbench.colorTheme': COLOR_THEMES[options.theme ?? 'dark'],
      // the logs list the messages to and from the language server
      'kubesphereDingtalk.trace.server': 'messages',
      ...(options.untrusted && RESTRICTED),
      ...(options.inBrowser && IN_BROWSER),
      ...options.settings,
    },
    workspaceTrust: options.untrusted,
    locale: options.locale,
    viewport: options.viewport,
    scale: options.scale,
    browser: shared,
    env: options.env,
    extensionDevelopmentPath: options.besides,
    logLevel: TRACED,
    logsTo: join(logFolder, currentTestFile()),
  }).catch((error: unknown) => {
    returnBrowser(shared);
    throw error;
  });
  const { page } = workbench;
  const foreign = collectForeignOrigins(page, workbench.authority);
  const close = async () => {
    try {
      await workbench.close();
    } finally {
      returnBrowser(shared);
    }
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

function placeOf(
  folder: string,
  { otherFolders = [] }: WorkbenchOptions,
): { readonly folder: string } | { readonly workspaceFile: string } {
  if (otherFolders.length === 0) return { folder };
  const workspaceFile = join(folder, '../team.code-workspace');
  writeFileSync(
    workspaceFile,
    JSON.stringify({ folders: [{ path: folder }, ...otherFolders.map((uri) => ({ uri }))] }),
  );
  return { workspaceFile };
}

/** Requests to the fictitious host of webview resources never leave the page: its service worker answers them. */
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

/** The name of the log folder: the test file, and a number because a file may start VS Code more than once. */
function currentTestFile(): string {
  launched++;
  return `${basename(expect.getState().testPath ?? 'workbench', '.test.ts')}-${launched}`;
}
