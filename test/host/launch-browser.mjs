import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';
import { findChromium } from './find-chromium.mjs';

/** @type {typeof import('./launch-browser.d.mts').launchBrowser} */
export async function launchBrowser() {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  const viewport = { width: 1280, height: 900 };
  const context = await startBrowser({ executable: findChromium(), root, temporary: root, viewport });
  const close = async () => {
    await context.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { context, close };
}
