import { l10n } from 'vscode';
import type { DingTalkReceiver } from '#core';
import type { Target } from '#sender';
import { TEST_MESSAGES_REQUEST, type TestMessagesAnswer, type TestMessagesParams } from '#server/protocol';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { planSendings, type Sending, sayInstead } from './plan-sendings.js';
import type { TestChoice } from './test-choice.js';

export interface ComposedTest {
  readonly sendings: readonly Sending[];
  /** What was not in the workspace, and what is left out. */
  readonly remarks: readonly string[];
}

interface TestedReceiver {
  readonly uri: string;
  readonly receiver: DingTalkReceiver;
  readonly targets: readonly Target[];
}

/**
 * The messages as the cluster would make them for these targets: template, type, title, size, and what is left out.
 * @throws UserError when there is none
 */
export async function composeTest(
  server: LanguageServer,
  { uri, receiver, targets }: TestedReceiver,
  choice: TestChoice,
): Promise<ComposedTest> {
  const params: TestMessagesParams = {
    textDocument: { uri },
    receiver: receiver.name,
    ...(choice.kind === 'alerts' && { alerts: choice.alerts }),
  };
  const answer = await server.request<TestMessagesAnswer>(TEST_MESSAGES_REQUEST, params);
  if (!answer)
    throw new UserError(
      l10n.t('DingTalk: the message of “{name}” could not be made.', { name: receiver.name }),
      l10n.t('Run “DingTalk: Restart Language Server”, then test again.'),
    );
  const planned = planSendings(targets, answer.deliveries);
  const sendings =
    choice.kind === 'message' ? planned.map((sending) => sayInstead(sending, choice.message, receiver)) : planned;
  if (sendings.length === 0) {
    const reason = answer.deliveries.find(({ problem }) => problem)?.problem?.text ?? '';
    throw new UserError(
      l10n.t('DingTalk: “{name}” would send no message. {reason}', { name: receiver.name, reason }),
      l10n.t('Complete the manifest, then test again.'),
    );
  }
  const dropped = answer.deliveries.reduce((sum, delivery) => sum + delivery.dropped, 0);
  return {
    sendings,
    remarks: [
      ...(dropped > 0
        ? [l10n.t('Alerts that reach the size limit alone are dropped: {count}.', { count: dropped })]
        : []),
      ...answer.assumptions,
    ],
  };
}
