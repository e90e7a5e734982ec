import { type ExtensionContext, env, l10n, Uri, window } from 'vscode';
import type { Simulator } from '#simulator';
import { registerCommand } from '../../infrastructure/command.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { createSimulatorHost, type SimulatorHost } from './simulator-host.js';
import { createSimulatorStatus } from './simulator-status.js';
import { startSimulator } from './start-simulator.js';

/** The context key for the stop command. */
const RUNNING_CONTEXT = 'kubesphereDingtalk.simulatorRunning';

export function registerSimulator(context: ExtensionContext, log: Log): SimulatorHost {
  const host = createSimulatorHost();
  const setRunning = createContextKey(RUNNING_CONTEXT);
  context.subscriptions.push(
    host,
    createSimulatorStatus(host),
    host.onDidChange(() => setRunning(host.current !== undefined)),
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
  );
  return host;
}

async function offerActions(simulator: Simulator): Promise<void> {
  const openPage = l10n.t('Open Page');
  const copyWebhook = l10n.t('Copy Webhook URL');
  const text = l10n.t('The DingTalk simulator is running at {url}. Its page shows the messages that it receives.', {
    url: simulator.url,
  });
  const choice = await window.showInformationMessage(text, openPage, copyWebhook);
  if (choice === openPage) await env.openExternal(await env.asExternalUri(Uri.parse(simulator.url)));
  const robot = simulator.robots[0];
  if (choice === copyWebhook && robot) await env.clipboard.writeText(simulator.webhookUrl(robot));
}
