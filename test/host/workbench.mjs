import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHostInstalled } from './install.mjs';
import { startServer } from './server.mjs';
import { baseSettings } from './settings.mjs';
import { LANGUAGE_PARAMETER, openBrowser } from './workbench-browser.mjs';

/** @type {typeof import('./workbench.d.mts').launch} */
export async function launch(options = {}) {
  if (!isHostInstalled()) throw new Error('The VS Code test host is not installed: node test/host/install.mjs');
  const root = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  /** @type {(() => unknown)[]} */
  const closers = [
    () => process.env.VSCODE_HOST_KEEP ?? removeFolder(root),
    () => options.logsTo && keepLogs(root, options.logsTo),
  ];
  const close = () => closeAll(closers);
  try {
    const temporary = join(root, 'tmp');
    mkdirSync(temporary);
    writeSettings(root, options.settings);
    const start = (port) =>
      startServer({
        root,
        temporary,
        extensionsDir: options.extensionsDir ?? join(root, 'extensions'),
        // a built VS Code runs unpacked extensions and tests only with it; it also hides notifications and refuses dialogs
        smokeTestDriver: Boolean(options.extensionDevelopmentPath || options.extensionTestsPath),
        workspaceTrust: options.workspaceTrust === true,
        env: options.env ?? {},
        port,
      });
    const { viewport, scale } = options;
    const browser = options.browser ?? (await openBrowser(root, { viewport, scale }));
    if (!options.browser) closers.push(() => browser.close());
    else if (viewport) await browser.page.setViewportSize(viewport);
    // somebody else may have the port by now
    const server = await start(browser.port).catch((error) => (browser.port ? start(0) : Promise.reject(error)));
    closers.push(() => server.stop());
    browser.port = server.port;
    const authority = `127.0.0.1:${server.port}`;
    const { context, page } = browser;
    if (options.browser) closers.push(() => browser.clear(`http://${authority}`));
    for (const [name, call] of Object.entries(options.bindings ?? {})) await page.exposeFunction(name, call);
    await page.goto(workbenchUrl(authority, options), { waitUntil: 'commit' });
    return { page, context, authority, serverLog: server.log, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The authority of every resource must be the page's own host and port: with another one VS Code opens a second, foreign
 * file system.
 * @param {string} authority
 * @param {import('./workbench.d.mts').LaunchOptions} options
 * @returns {string}
 */
function workbenchUrl(authority, options) {
  const resource = (path) => `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
  const payload = (options.extensionDevelopmentPath ?? []).map((path) => ['extensionDevelopmentPath', resource(path)]);
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', resource(options.extensionTestsPath)]);
  if (options.openFile) payload.push(['openFile', resource(options.openFile)]);
  if (options.logLevel) payload.push(['logLevel', options.logLevel]);
  if (options.disableExtensions) payload.push(['disableExtensions', 'true']);
  const query = new URLSearchParams(placeOf(options));
  query.set('payload', JSON.stringify(payload));
  if (options.locale) query.set(LANGUAGE_PARAMETER, options.locale);
  return `http://${authority}/?${query}`;
}

/**
 * @param {import('./workbench.d.mts').LaunchOptions} options
 * @returns {Record<string, string>}
 */
function placeOf({ workspaceFile, folder }) {
  if (workspaceFile) return { workspace: workspaceFile };
  return folder ? { folder } : { ew: 'true' };
}

/** Calls and forgets all, the last one first; one that fails does not spare the others. */
async function closeAll(closers) {
  const errors = [];
  while (closers.length > 0) {
    try {
      await closers.pop()();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'VS Code could not be closed');
}

/** Settings with the scope of a machine are read from a file of their own, since the extension host is a remote one. */
function writeSettings(root, settings) {
  for (const scope of ['User', 'Machine']) {
    const folder = join(root, 'server/data', scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...baseSettings, ...settings }, null, 2));
  }
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** VS Code has ended by now, so its logs are whole. */
function keepLogs(root, target) {
  rmSync(target, { recursive: true, force: true });
  for (const part of ['server.log', 'server/data/logs']) {
    const source = join(root, part);
    if (existsSync(source)) cpSync(source, join(target, part), { recursive: true });
  }
}
