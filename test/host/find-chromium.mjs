import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FOLDERS = ['/usr/bin', '/usr/local/bin'];
const APPLICATIONS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** There is no browser to show VS Code in; the message says in one line what to do. */
export class NoBrowserError extends Error {
  code = 'NO_BROWSER';
}

/**
 * Looks for a browser of the Chromium family: `CHROMIUM_PATH`, the search path, the usual places.
 * @returns {string} its executable
 * @throws {NoBrowserError}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new NoBrowserError(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...FOLDERS]);
  const candidates = NAMES.flatMap((name) => [...folders].map((folder) => join(folder, name)));
  const found = [...candidates, ...APPLICATIONS].find(runs);
  if (found) return found;
  throw new NoBrowserError('No Chromium found: install Chromium, Google Chrome or Edge, or name one in CHROMIUM_PATH.');
}

/** Ubuntu has a chromium-browser that only says where to get one: that it is there is not enough. */
function runs(executable) {
  return existsSync(executable) && spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0;
}
