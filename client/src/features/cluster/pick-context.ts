import { CancellationError, l10n, window } from 'vscode';
import type { KubeContext } from '#cluster';
import { clusterError } from './cluster-error.js';

/**
 * Asks for a context of the kubeconfig; the current one comes first.
 *
 * @param last the context that this workspace uses
 * @throws CancellationError, UserError
 */
export async function pickContext(title: string, last: string | undefined): Promise<KubeContext> {
  const { listContexts } = await import('#cluster');
  const found = listContexts(process.env);
  if (found.kind === 'failed') throw clusterError(found);
  const notes = ({ name, current }: KubeContext): string =>
    [name === last && l10n.t('used in this workspace'), current && l10n.t('current kubeconfig context')]
      .filter((note) => typeof note === 'string')
      .join(', ');
  const picked = await window.showQuickPick(
    found.contexts.map((context) => ({
      label: context.name,
      description: context.host ?? l10n.t('cluster missing from the kubeconfig'),
      detail: notes(context),
      context,
    })),
    { title, placeHolder: l10n.t('Select a kubeconfig context'), matchOnDescription: true, ignoreFocusOut: true },
  );
  if (!picked) throw new CancellationError();
  return picked.context;
}
