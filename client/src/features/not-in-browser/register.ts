import { type ExtensionContext, l10n, window } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';

const SENDING = [
  'sendTestMessage',
  'sendChosenMessage',
  'resendTestMessage',
  'copyTestAsCurl',
  'copyTestAsPowerShell',
  'copyTestResult',
  'showTestHistory',
  'runFireDrill',
  'manageCredentials',
  'clearCredentials',
];
const SIMULATOR = [
  'startSimulator',
  'stopSimulator',
  'openSimulatorPage',
  'copySimulatorWebhook',
  'showReceivedMessage',
];
const CLUSTER = ['importFromCluster', 'explainInCluster', 'verifyThroughCluster', 'chooseCluster', 'forgetCluster'];
const SAMPLE = ['openSample', 'openWalkthrough'];
const PROGRAMS = ['judgeBuilt', 'compareWithGit'];

/** Why a browser cannot run some commands. */
function reasons(): readonly (readonly [reason: string, commands: readonly string[]])[] {
  const sending = l10n.t(
    'DingTalk: test messages cannot be sent from a browser, because DingTalk accepts no requests from web pages. Open the folder in VS Code on a computer.',
  );
  const simulator = l10n.t(
    'DingTalk: the simulator cannot run in a browser, because it is a server. Open the folder in VS Code on a computer.',
  );
  const cluster = l10n.t(
    'DingTalk: a browser cannot connect to the cluster of a kubeconfig. Open the folder in VS Code on a computer.',
  );
  const programs = l10n.t(
    'DingTalk: a browser cannot run programs such as kustomize, Helm and Git. Open the folder in VS Code on a computer.',
  );
  const sample = l10n.t(
    'DingTalk: the sample is a folder on a computer, from which test messages are sent. Open VS Code on a computer.',
  );
  return [
    [sending, SENDING],
    [simulator, SIMULATOR],
    [cluster, CLUSTER],
    [programs, PROGRAMS],
    [sample, SAMPLE],
  ];
}

/** Menus leave these out; keyboard shortcuts, other extensions and a palette that was opened early do not. */
export function registerNotInBrowser(context: ExtensionContext, log: Log): void {
  context.subscriptions.push(
    ...reasons().flatMap(([reason, commands]) =>
      commands.map((command) =>
        registerCommand(log, `kubesphereDingtalk.${command}`, () => void window.showInformationMessage(reason)),
      ),
    ),
  );
}
