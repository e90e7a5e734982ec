import type { BrowserContext } from 'playwright-core';

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A headless browser without VS Code, for pages of our own. */
export function launchBrowser(): Promise<LaunchedBrowser>;
