import type { BrowserContext, Page } from 'playwright-core';

/** A browser for one VS Code, or for one after the other. */
export interface WorkbenchBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The port of the last VS Code. The next one takes it too, because compiled scripts are kept by address. 0: any port. */
  port: number;
  /** Forgets what the page of an origin has stored, and who listens to the page. Scripts stay compiled. */
  clear(origin: string): Promise<void>;
  close(): Promise<void>;
}

/** The language that VS Code takes for its own, in the address of its page. */
export const LANGUAGE_PARAMETER: string;

/**
 * Starts a browser. The second and later VS Code in it is there in two thirds of the time, because its scripts are compiled.
 * @param folder gets its profile; the caller removes it
 * @param options.viewport CSS pixels; default 1280 × 800
 * @param options.scale pixels of the screen for each of them; default 1
 */
export function openBrowser(
  folder: string,
  options?: {
    readonly viewport?: { readonly width: number; readonly height: number } | undefined;
    readonly scale?: number | undefined;
  },
): Promise<WorkbenchBrowser>;
