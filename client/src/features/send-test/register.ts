import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import { SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { inBackground } from '../../infrastructure/in-background.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { SendTestContext } from './send-test-context.js';
import { choiceOf } from './test-choice.js';

/** One test at a time; none in a workspace that is not trusted, whose files decide where credentials go. */
export function registerSendTest(context: ExtensionContext, features: SendTestContext): void {
  let running = false;
  const run = async (argument: unknown, ask: boolean): Promise<void> => {
    if (!workspace.isTrusted) {
      inBackground(features.log, 'Explaining trust', explainTrust());
      return;
    }
    const target = readCommandTarget(argument);
    if (!target)
      throw new UserError(
        l10n.t('DingTalk: no file is open.'),
        l10n.t('Open a manifest with a DingTalk receiver first.'),
      );
    if (running) {
      void window.showInformationMessage(
        l10n.t('DingTalk: a test message is being sent already. Wait for it, or cancel it.'),
      );
      return;
    }
    running = true;
    try {
      const { sendTestMessage } = await import('./send-test-message.js');
      const choice = ask ? 'ask' : choiceOf(target);
      const { uri, receiver } = target;
      await sendTestMessage(features, { uri, receiver, ...(choice && { choice }) });
    } finally {
      running = false;
    }
  };
  context.subscriptions.push(
    registerCommand(features.log, SEND_TEST_MESSAGE_COMMAND, (argument) => run(argument, false)),
    registerCommand(features.log, 'kubesphereDingtalk.sendChosenMessage', (argument) => run(argument, true)),
  );
}

async function explainTrust(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  const text = l10n.t(
    'DingTalk: test messages are not sent from a workspace that you do not trust, because its files say where your credentials go.',
  );
  if ((await window.showWarningMessage(text, manage)) === manage)
    await commands.executeCommand('workbench.trust.manage');
}
