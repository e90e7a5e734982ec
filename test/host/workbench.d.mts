import type { BrowserContext, Page } from 'playwright-core';
import type { WorkbenchBrowser } from './workbench-browser.d.mts';

export type { Frame, FrameLocator, Locator, Page, Request } from 'playwright-core';

export interface LaunchOptions {
  /** Absolute path of the folder to open; none: an empty window. */
  readonly folder?: string | undefined;
  /** Absolute path of a `.code-workspace` file to open in place of one folder. */
  readonly workspaceFile?: string | undefined;
  /** Absolute path of a file to open in it. */
  readonly openFile?: string | undefined;
  /** Unpacked extensions to run from their folders. */
  readonly extensionDevelopmentPath?: readonly string[] | undefined;
  /** Module whose `run()` is called in the extension host. */
  readonly extensionTestsPath?: string | undefined;
  /** Folder of installed extensions; default: none are installed. */
  readonly extensionsDir?: string | undefined;
  readonly disableExtensions?: boolean | undefined;
  /** User settings on top of those in settings.mjs. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Whether folders must be trusted; the settings then say whether to ask. Default: every folder is trusted. */
  readonly workspaceTrust?: boolean | undefined;
  /** The display language that extensions see, such as `zh-cn`; VS Code's own texts stay English. Default: English. */
  readonly locale?: string | undefined;
  /** Environment of the server, and so of the extension host. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Functions for the page's `window`, there before it loads. */
  readonly bindings?: Readonly<Record<string, (...values: never[]) => unknown>> | undefined;
  /** As VS Code's command line has it: `debug`, or `publisher.name:trace` for one extension. */
  readonly logLevel?: string | undefined;
  /** Folder that VS Code's logs, those of the extension included, are copied to at the end. */
  readonly logsTo?: string | undefined;
  /** Size of the window in CSS pixels; default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** Pixels of the screen for each CSS pixel; default 1. */
  readonly scale?: number | undefined;
  /** A browser that is open; it stays open, and keeps nothing of this VS Code. Its `scale` holds. Default: one of its own. */
  readonly browser?: WorkbenchBrowser | undefined;
}

export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** File with what VS Code's server printed. */
  readonly serverLog: string;
  /** Ends its own browser, the server and all its children, and removes the run's folder. */
  close(): Promise<void>;
}

/** Starts a real VS Code: its server with a Node extension host, and its workbench in a headless browser. Loopback only. */
export function launch(options?: LaunchOptions): Promise<Workbench>;
