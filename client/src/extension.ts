import type { ExtensionContext } from 'vscode';
import { registerCluster } from './features/cluster/register.js';
import { registerCredentials } from './features/credentials/register.js';
import { registerReceiverEdits } from './features/edit-receiver/register.js';
import { registerFireDrill } from './features/fire-drill/register.js';
import { registerImport } from './features/import-cluster/register.js';
import { registerJudgeBuilt } from './features/judge-built/register.js';
import { registerLanguageServer } from './features/language-server/register.js';
import { registerSimulator } from './features/local-simulator/register.js';
import { registerNewNotification } from './features/new-notification/register.js';
import { registerPreview } from './features/preview/register.js';
import { registerRoutingTests } from './features/routing-tests/register.js';
import { registerRulePages } from './features/rule-pages/register.js';
import { registerSendTest } from './features/send-test/register.js';
import { registerTarget } from './features/target/register.js';
import { registerUpgrade } from './features/upgrade/register.js';
import { createLog } from './infrastructure/log.js';

export function activate(context: ExtensionContext): void {
  const log = createLog('DingTalk Notifications');
  context.subscriptions.push(log);
  const server = registerLanguageServer(context, log);
  const credentials = registerCredentials(context, log);
  const simulator = registerSimulator(context, log);
  const cluster = registerCluster(context, server, log);
  registerNewNotification(context, server, log);
  registerTarget(context, server, log);
  registerReceiverEdits(context, log);
  registerRulePages(context, log);
  registerPreview(context, server, log);
  registerRoutingTests(context, server, log);
  registerUpgrade(context, server, log);
  registerJudgeBuilt(context, log);
  registerImport(context, log);
  const sending = { server, credentials, cluster, simulator, state: context.workspaceState, log };
  registerSendTest(context, sending);
  registerFireDrill(context, sending);
}
