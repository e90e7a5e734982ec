import { l10n, type Memento, window, workspace } from 'vscode';
import type { Alert } from '#core';
import type { SetSamplesParams } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';
import { chooseSource } from './choose-source.js';
import { readAlerts } from './read-alerts.js';
import { rememberAddress, withoutCredentials } from './remembered-address.js';

/**
 * Asks where to read alerts, and makes sample alerts of those that fire now.
 *
 * @returns undefined: none fire
 * @throws CancellationError, UserError
 */
export async function loadAlerts(state: Memento): Promise<SetSamplesParams | undefined> {
  requireTrust();
  const source = await chooseSource(state);
  const { alerts, remarks } = await readAlerts(source);
  if (source.kind === 'url') await rememberAddress(source.address, state);
  const name = source.kind === 'url' ? withoutCredentials(source.address) : source.context;
  for (const remark of remarks) void window.showInformationMessage(`DingTalk: ${localize(remark)}`);
  if (alerts.length === 0) {
    void window.showInformationMessage(l10n.t('DingTalk: no alerts fire at {source} at present.', { source: name }));
    return undefined;
  }
  return {
    change: 'alerts',
    source: l10n.t('alerts of {source}', { source: name }),
    alerts: alerts.map(({ id: _, source: __, alertmanager: ___, ...alert }): Alert => alert),
  };
}

/** @throws UserError in a workspace that is not trusted */
export function requireTrust(): void {
  if (workspace.isTrusted) return;
  throw new UserError(
    l10n.t('DingTalk: nothing is read from servers in untrusted workspaces.'),
    l10n.t('Trust the workspace first.'),
  );
}
