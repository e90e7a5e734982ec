import { l10n, window } from 'vscode';
import type { ManagerAnswer } from '#cluster';
import { phrase } from '#core';
import { inBackground } from '../../infrastructure/in-background.js';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { FROM_CLUSTER, FROM_HERE } from '../../infrastructure/proof.js';

/**
 * Logs the details, and shows the summary without blocking the command.
 *
 * @param secrets values to redact
 */
export async function showVerification(
  answer: ManagerAnswer,
  { name, secrets }: { readonly name: string; readonly secrets: readonly string[] },
  log: Log,
): Promise<void> {
  const { explainVerification } = await import('#sender');
  const { delivered, message, error } = explainVerification(answer, secrets);
  const summary = error
    ? phrase('The notification manager could not send the test message for “{name}”: {cause} {remedy}', {
        name,
        ...error,
      })
    : phrase('The notification manager sent the test message for “{name}” from the cluster.', { name });
  const details = [
    summary,
    phrase('  answer: {message}', { message }),
    ...[FROM_CLUSTER, FROM_HERE].map((text) => phrase('  note: {note}', { note: text })),
  ];
  for (const line of details) log.info(localize(line));
  const showDetails = l10n.t('Show Details');
  const offer = async (): Promise<void> => {
    const text = localize(summary);
    const show = delivered ? window.showInformationMessage : window.showErrorMessage;
    if ((await show(text, showDetails)) === showDetails) log.show();
  };
  inBackground(log, 'Showing the manager’s answer', offer());
}
