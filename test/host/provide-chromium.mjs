// node test/host/provide-chromium.mjs: prints the browser that the UI tests use, after installing one where it may.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, installPackages } from './apt.mjs';
import { findChromium, NoBrowserError } from './find-chromium.mjs';

/** Draws Chinese in screenshots. */
const FONT = 'fonts-wqy-zenhei';

/**
 * Finds a browser, or installs Debian's Chromium where that needs no password.
 * @returns {string} its executable
 * @throws {NoBrowserError}
 */
export function provideChromium() {
  try {
    const found = findChromium();
    if (process.env.CI) provideFont();
    return found;
  } catch (error) {
    if (!(error instanceof NoBrowserError) || process.env.CHROMIUM_PATH || !canInstallPackages()) throw error;
    const failure = installPackages('chromium');
    if (failure) throw new NoBrowserError(`${error.message} Debian's could not be installed: ${failure}`);
    provideFont();
    return findChromium();
  }
}

/** A screenshot without a Chinese font is no failure. */
function provideFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (status !== 0 || stdout || !canInstallPackages()) return;
  const failure = installPackages(FONT);
  if (failure) console.error(`Chinese will be drawn as boxes in screenshots: ${failure}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(provideChromium());
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
