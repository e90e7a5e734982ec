import { CancellationError, l10n, window, workspace } from 'vscode';
import { type DingTalkReceiver, type Phrase, phrase } from '#core';
import type { ComposedTest, PreparedTest } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { describeSize, excerptOf } from './message-excerpt.js';
import { describeChoice, type TestChoice } from './test-choice.js';

/** What the user confirms. */
export interface Question {
  readonly test: PreparedTest;
  readonly composed: ComposedTest;
  readonly choice: TestChoice;
  /** The API for conversations; undefined: DingTalk's. */
  readonly apiUrl: string | undefined;
}

/** `choose`: choose another message. */
export type Confirmation = 'send' | 'choose';

/** Shows the targets, the message and the mentions. @throws CancellationError */
export async function confirmSending({ test, composed, choice, apiUrl }: Question): Promise<Confirmation> {
  const { describeHosts, describeMentions, describeOrigin, describeTargets } = await import('#sender');
  const { receiver } = test;
  const places = composed.sendings.flatMap(({ target, messages }) =>
    describeTargets([target]).map((place) =>
      phrase('• {target}: {size}', { target: place, size: describeSize(messages) }),
    ),
  );
  const hosts = describeHosts(
    composed.sendings.map(({ target }) => target),
    apiUrl,
  );
  // the messages of the targets differ only in keywords and mentions
  const messages = composed.sendings[0]?.messages ?? [];
  const { text, cut } = excerptOf(messages);
  const mentions = describeMentions(composed.sendings, receiver);
  const sources = test.origins.map(({ field, origin }) =>
    localize(phrase('{field}: {origin}', { field, origin: describeOrigin(origin) })),
  );
  const remarks = [...mentions, ...test.remarks, ...composed.remarks, ...composed.assumptions].map(localize);
  const detail = [
    places.map(localize).join('\n'),
    ...(hosts.length > 0 ? [hosts.map(localize).join('\n')] : []),
    [localize(messageHead(choice)), ...text.split('\n').map((line) => `│ ${line}`)].join('\n'),
    [l10n.t('Credentials:'), ...sources.map((source) => `• ${source}`)].join('\n'),
    ...new Set(remarks),
  ].join('\n\n');
  const send = l10n.t('Send');
  const other = l10n.t('Choose Another Message…');
  const whole = l10n.t('Show Whole Message');
  const answer = await window.showWarningMessage(
    questionFor(receiver.name, countPlaces(composed)),
    { modal: true, detail },
    send,
    ...(cut ? [whole] : []),
    other,
  );
  if (answer === other) return 'choose';
  if (answer === whole) await showWhole(messages.map(({ shown }) => shown).join('\n\n'));
  if (answer !== send) throw new CancellationError();
  return 'send';
}

/** Asks separately. `true`: notify everybody. @throws CancellationError */
export async function confirmEverybody({ name }: Pick<DingTalkReceiver, 'name'>): Promise<boolean> {
  const everybody = l10n.t('Notify Everybody');
  const nobody = l10n.t('Send Without Notifying Everybody');
  const answer = await window.showWarningMessage(
    l10n.t('Notify everybody in the robot’s group with this test?'),
    {
      modal: true,
      detail: l10n.t(
        'Receiver “{name}” sets atAll: true, so each of its alerts notifies everybody. The test sends the same text either way.',
        { name },
      ),
    },
    everybody,
    nobody,
  );
  if (answer === undefined) throw new CancellationError();
  return answer === everybody;
}

function questionFor(name: string, count: number): string {
  return count === 1
    ? l10n.t('Send a test message for receiver “{name}” to {count} target?', { name, count })
    : l10n.t('Send a test message for receiver “{name}” to {count} targets?', { name, count });
}

function countPlaces({ sendings }: ComposedTest): number {
  return sendings.reduce((sum, { target }) => sum + (target.kind === 'chatbot' ? 1 : target.chatIds.length), 0);
}

function messageHead(choice: TestChoice): Phrase {
  return phrase('Message ({choice}):', { choice: describeChoice(choice) });
}

/** A modal dialog blocks the editor, so the message is shown instead of the dialog. */
async function showWhole(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ content, language: 'markdown' });
  await window.showTextDocument(document, { preview: true });
}
