import { commands, type ExtensionContext, env, Uri, window } from 'vscode';
import type { Simulator } from '#simulator';
import { registerCommand } from '../../infrastructure/command.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { readSimulatorPort } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import { createSimulatorHost, type SimulatorHost } from './simulator-host.js';
import { createSimulatorStatus } from './simulator-status.js';

/** The context key of the stop command. */
const RUNNING_CONTEXT = 'kubesphereDingtalk.simulatorRunning';

export function registerSimulator(context: ExtensionContext, log: Log): SimulatorHost {
  const host = createSimulatorHost();
  context.subscriptions.push(
    host,
    createSimulatorStatus(host),
    host.onDidChange(() => void commands.executeCommand('setContext', RUNNING_CONTEXT, host.current !== undefined)),
    registerCommand(log, 'kubesphereDingtalk.startSimulator', async () => {
      const simulator = await start(host);
      log.info(`The local DingTalk simulator listens at ${simulator.url}`);
      inBackground(log, 'Showing the simulator', offerActions(simulator));
      return simulator.url;
    }),
    registerCommand(log, 'kubesphereDingtalk.stopSimulator', () => host.stop()),
  );
  return host;
}

async function start(host: SimulatorHost): Promise<Simulator> {
  const port = readSimulatorPort();
  try {
    return await host.start(port);
  } catch (error) {
    if (!isListenError(error)) throw error;
    throw new UserError(
      `DingTalk: the simulator cannot listen on port ${port} (${error.code}).`,
      'Set “kubesphereDingtalk.simulator.port” to a free port, or to 0 for any.',
    );
  }
}

async function offerActions(simulator: Simulator): Promise<void> {
  const openPage = 'Open Page';
  const copyWebhook = 'Copy Webhook URL';
  const text = `The DingTalk simulator runs at ${simulator.url}. Its page shows each message that it receives.`;
  const choice = await window.showInformationMessage(text, openPage, copyWebhook);
  if (choice === openPage) await env.openExternal(await env.asExternalUri(Uri.parse(simulator.url)));
  const robot = simulator.robots[0];
  if (choice === copyWebhook && robot) await env.clipboard.writeText(simulator.webhookUrl(robot));
}

function isListenError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error;
}
