import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless browser with a profile below the run's own folder.
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.root the run's own folder
 * @param {string} options.temporary for temporary files
 * @param {{ width: number, height: number }} options.viewport CSS pixels
 * @param {number} [options.scale] pixels of the screen for each of them; default 1
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export function startBrowser({ executable, root, temporary, viewport, scale }) {
  return chromium.launchPersistentContext(join(root, 'browser'), {
    executablePath: executable,
    headless: true,
    viewport,
    deviceScaleFactor: scale,
    // a container's root user cannot have Chromium's sandbox
    chromiumSandbox: false,
    env: { ...process.env, TMPDIR: temporary },
    // whoever launched it closes it, with the rest of the run
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ARGUMENTS,
  });
}
