import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';
import { findChromium } from './find-chromium.mjs';

const VIEWPORT = { width: 1280, height: 800 };

/** In the workbench's address. VS Code ignores it. */
export const LANGUAGE_PARAMETER = 'claimed-language';

/** @type {typeof import('./workbench-browser.d.mts').openBrowser} */
export async function openBrowser(folder, { viewport = VIEWPORT, scale } = {}) {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const context = await startBrowser({ executable: findChromium(), root: folder, temporary, viewport, scale });
  await context.addInitScript(claimLanguage, LANGUAGE_PARAMETER);
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);

  const clear = async (origin) => {
    for (const other of context.pages()) if (other !== page) await other.close();
    page.removeAllListeners();
    await context.clearPermissions();
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  };
  return { context, page, port: 0, clear, close: () => context.close() };
}

/**
 * Runs in the page: its own script names the language that its texts are in, which is English without a language pack.
 * What extensions and the server hear of is the language in its address.
 * @param {string} parameter
 */
function claimLanguage(parameter) {
  const locale = new URL(globalThis.location.href).searchParams.get(parameter);
  if (locale) Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => locale, set: () => undefined });
}
