import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, type WorkbenchBrowser } from '../../host/workbench-browser.mjs';
import { browserFolder } from './paths.js';

let browser: WorkbenchBrowser | undefined;
let isTaken = false;

/**
 * The browser for all files of tests, which run one after the other in one process.
 * @returns undefined while it is taken: a second VS Code beside the first has a browser of its own
 */
export async function takeBrowser(): Promise<WorkbenchBrowser | undefined> {
  if (isTaken) return undefined;
  isTaken = true;
  if (!browser || browser.page.isClosed()) browser = await openBrowser(mkdtempSync(join(browserFolder, 'profile-')));
  return browser;
}

export function returnBrowser(taken: WorkbenchBrowser | undefined): void {
  if (taken) isTaken = false;
}
