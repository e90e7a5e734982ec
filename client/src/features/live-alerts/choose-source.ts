import { CancellationError, l10n, type Memento, window } from 'vscode';
import { pickContext } from '../cluster/pick-context.js';
import { rememberedAddress } from './remembered-address.js';

/** Where alerts are read. */
export type AlertSource =
  /** May contain a password: never show, log or store it. */
  { readonly kind: 'url'; readonly address: string } | { readonly kind: 'cluster'; readonly context: string };

/** Asks for an address or a cluster. @throws CancellationError, UserError */
export async function chooseSource(state: Memento): Promise<AlertSource> {
  const title = l10n.t('Load Alerts from Alertmanager');
  const url = {
    label: l10n.t('$(globe) Enter a URL…'),
    detail: l10n.t('Reads /api/v2/alerts of an Alertmanager that this computer can reach.'),
  };
  const cluster = {
    label: l10n.t('$(server-environment) Choose a cluster…'),
    detail: l10n.t('Reads the alerts through the API server, with the login of your kubeconfig.'),
  };
  const picked = await window.showQuickPick([url, cluster], {
    title,
    placeHolder: l10n.t('Select where to read the alerts that fire now'),
    ignoreFocusOut: true,
  });
  if (!picked) throw new CancellationError();
  if (picked === cluster) return { kind: 'cluster', context: (await pickContext(title, undefined)).name };
  const address = await window.showInputBox({
    title,
    prompt: l10n.t('URL of the Alertmanager. A user and a password in it are used once, and not stored.'),
    placeHolder: 'http://localhost:9093',
    value: rememberedAddress(state),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^https?:\/\/[^/\s]/i.test(text.trim()) && URL.canParse(text.trim())
        ? undefined
        : l10n.t('Enter a URL that begins with http:// or https://.'),
  });
  if (address === undefined) throw new CancellationError();
  return { kind: 'url', address: address.trim() };
}
