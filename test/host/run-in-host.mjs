import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followFile } from './follow-file.mjs';
import { hostFolder } from './places.mjs';
import { launch } from './workbench.mjs';

const LOG_LINES = 40;

/** Exit codes beside the 0 and 1 of the tests themselves. */
export const exitCodes = {
  usage: 64,
  pageCrashed: 70,
  pageClosed: 71,
  hostDied: 72,
  broken: 73,
  timeout: 74,
  interrupted: 130,
};

/**
 * Starts VS Code, runs the tests in its extension host and copies what they print to stdout.
 * @param {ReturnType<typeof import('./command-line.mjs').readCommandLine>} commandLine
 * @param {object} options
 * @param {number} options.timeout milliseconds
 * @param {string} options.screenshot file for a picture of the window, should the run break
 * @param {boolean} options.verbose also print what VS Code logs
 * @param {AbortSignal} options.signal ends the run
 * @returns {Promise<number>} the exit code
 */
export async function runInHost({ extensionTestsPath, ...options }, { timeout, screenshot, verbose, signal }) {
  const work = mkdtempSync(join(tmpdir(), 'vscode-tests-'));
  const resultFile = join(work, 'result.json');
  const outputFile = join(work, 'output.txt');
  const stopFollowing = followFile(outputFile, (bytes) => process.stdout.write(bytes));
  const ending = awaitEnding(timeout, signal);
  let workbench;
  try {
    workbench = await launch({
      ...options,
      extensionTestsPath: join(hostFolder, 'in-host.cjs'),
      env: { VSCODE_HOST_TESTS: JSON.stringify({ testsPath: extensionTestsPath, resultFile, outputFile }) },
      // the functions that VS Code's smoke test driver calls on the page
      bindings: {
        codeAutomationExit: ending.end,
        codeAutomationLog: (type, values) => verbose && console.error(`[${type}]`, ...[values].flat()),
      },
    });
    workbench.page.once('crash', () => ending.end(exitCodes.pageCrashed));
    workbench.page.once('close', () => ending.end(exitCodes.pageClosed));
    const code = judge(await ending.code, resultFile);
    if (code > 1) await showWhatHappened(code, workbench, screenshot);
    return code;
  } finally {
    ending.stop();
    await workbench?.close();
    stopFollowing();
    rmSync(work, { recursive: true, force: true });
  }
}

/** The first of: VS Code reports an exit code, the page ends, time is up, the run is interrupted. */
function awaitEnding(timeout, signal) {
  /** @type {(code: number) => void} */
  let end = () => undefined;
  /** @type {Promise<number>} */
  const code = new Promise((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end(exitCodes.timeout), timeout);
  signal.addEventListener('abort', () => end(exitCodes.interrupted), { once: true });
  return { code, end, stop: () => clearTimeout(timer) };
}

/** @returns {number} the exit code that is true: VS Code reports 0 when the extension host dies during the tests */
function judge(code, resultFile) {
  if (code > 1) return code;
  if (!existsSync(resultFile)) return exitCodes.hostDied;
  return JSON.parse(readFileSync(resultFile, 'utf8')).ok ? code : 1;
}

async function showWhatHappened(code, workbench, screenshot) {
  const [reason] = Object.entries(exitCodes).find(([, value]) => value === code) ?? ['unknown'];
  console.error(`The tests did not reach their end: ${reason} (${code}).`);
  if (!workbench.page.isClosed() && code !== exitCodes.pageCrashed)
    await workbench.page.screenshot({ path: screenshot });
  console.error(readFileSync(workbench.serverLog, 'utf8').split('\n').slice(-LOG_LINES).join('\n'));
}
