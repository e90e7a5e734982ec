import { commands, type ExtensionContext, env, l10n, Uri, window } from 'vscode';
import type { Simulator } from '#simulator';
import { registerCommand } from '../../infrastructure/command.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { createMarkdownPages } from '../../infrastructure/markdown-pages.js';
import { UserError } from '../../infrastructure/user-error.js';
import { completeStep, SIMULATOR_STARTED_CONTEXT } from '../../infrastructure/walkthrough-steps.js';
import { showReceived } from './received-page.js';
import { createSimulatorHost, type SimulatorHost } from './simulator-host.js';
import { createSimulatorStatus } from './simulator-status.js';
import { SHOW_RECEIVED_COMMAND, showSimulator } from './simulator-tree.js';
import { startSimulator } from './start-simulator.js';

/** The context key for the stop command. */
const RUNNING_CONTEXT = 'kubesphereDingtalk.simulatorRunning';

/** The scheme of pages with a message that the simulator received. */
const PAGE_SCHEME = 'kubesphere-dingtalk-received';

const OPEN_PAGE_COMMAND = 'kubesphereDingtalk.openSimulatorPage';
const COPY_WEBHOOK_COMMAND = 'kubesphereDingtalk.copySimulatorWebhook';

export function registerSimulator(context: ExtensionContext, log: Log): SimulatorHost {
  const host = createSimulatorHost();
  const setRunning = createContextKey(RUNNING_CONTEXT);
  const pages = createMarkdownPages(PAGE_SCHEME);
  context.subscriptions.push(
    host,
    pages,
    createSimulatorStatus(host),
    showSimulator(host),
    host.onDidChange(() => {
      setRunning(host.current !== undefined);
      if (host.current) inBackground(log, 'Completing a step', completeStep(SIMULATOR_STARTED_CONTEXT));
    }),
    registerCommand(log, 'kubesphereDingtalk.startSimulator', async () => {
      const simulator = await startSimulator(host);
      log.info(`The local DingTalk simulator is listening on ${simulator.url}`);
      inBackground(log, 'Showing the simulator', offerActions(simulator));
      return simulator.url;
    }),
    registerCommand(log, 'kubesphereDingtalk.stopSimulator', async () => {
      if (host.current) await host.stop();
      else void window.showInformationMessage(l10n.t('DingTalk: the simulator is not running.'));
    }),
    registerCommand(log, OPEN_PAGE_COMMAND, async () => {
      await env.openExternal(await env.asExternalUri(Uri.parse(runningIn(host).url)));
    }),
    registerCommand(log, COPY_WEBHOOK_COMMAND, async () => {
      const simulator = runningIn(host);
      const [robot] = simulator.robots;
      if (robot) await env.clipboard.writeText(simulator.webhookUrl(robot));
    }),
    registerCommand(log, SHOW_RECEIVED_COMMAND, (id) => showReceived(runningIn(host), id, pages)),
  );
  return host;
}

/** @throws UserError if it does not run */
function runningIn({ current }: SimulatorHost): Simulator {
  if (current) return current;
  throw new UserError(
    l10n.t('DingTalk: the simulator is not running.'),
    l10n.t('Run “DingTalk: Start Local Simulator” first.'),
  );
}

async function offerActions({ url }: Simulator): Promise<void> {
  const openPage = l10n.t('Open Page');
  const copyWebhook = l10n.t('Copy Webhook URL');
  const text = l10n.t('The DingTalk simulator is running at {url}. Its page shows the messages that it receives.', {
    url,
  });
  const choice = await window.showInformationMessage(text, openPage, copyWebhook);
  if (choice === openPage) await commands.executeCommand(OPEN_PAGE_COMMAND);
  if (choice === copyWebhook) await commands.executeCommand(COPY_WEBHOOK_COMMAND);
}
