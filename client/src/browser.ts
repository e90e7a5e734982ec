import { commands, type ExtensionContext } from 'vscode';
import { registerCleanUp } from './features/clean-up/register.js';
import { registerReceiverEdits } from './features/edit-receiver/register.js';
import { connectWorker } from './features/language-server/connect-worker.js';
import { registerLanguageServer } from './features/language-server/register.js';
import { registerNames } from './features/names/register.js';
import { registerNewNotification } from './features/new-notification/register.js';
import { registerNotInBrowser } from './features/not-in-browser/register.js';
import { registerOverview } from './features/overview/register.js';
import { registerPreview } from './features/preview/register.js';
import { registerRoutingTests } from './features/routing-tests/register.js';
import { registerRulePages } from './features/rule-pages/register.js';
import { rulePagesFolder, servePages } from './features/rule-pages/rule-pages.js';
import { registerTarget } from './features/target/register.js';
import { registerUpgrade } from './features/upgrade/register.js';
import { createLog } from './infrastructure/log.js';

/** The context key of menus without what a browser cannot do. */
const IN_BROWSER_CONTEXT = 'kubesphereDingtalk.inBrowser';

/** The extension in the browser's own extension host, as on vscode.dev: without processes, networks and a disk. */
export function activate(context: ExtensionContext): void {
  void commands.executeCommand('setContext', IN_BROWSER_CONTEXT, true);
  const log = createLog('DingTalk Notifications');
  const pages = servePages(context.extensionUri);
  context.subscriptions.push(log, pages);
  const rulePages = rulePagesFolder(pages.root);
  const server = registerLanguageServer(context, { connect: connectWorker(context), rulePages, sends: false }, log);
  registerNewNotification(context, server, log);
  registerTarget(context, server, log);
  registerReceiverEdits(context, server, log);
  registerCleanUp(context, log);
  registerNames(context, server, log);
  registerRulePages(context, rulePages, log);
  registerPreview(context, server, undefined, log);
  registerRoutingTests(context, server, log);
  registerUpgrade(context, server, log);
  registerOverview(context, server, log);
  registerNotInBrowser(context, log);
}
