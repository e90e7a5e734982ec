import { CancellationError, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { KubeContext } from '#cluster';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { chooseKubeconfig } from './choose-kubeconfig.js';
import { clusterError } from './cluster-error.js';
import { kubeconfigEnvironment } from './kubeconfig-environment.js';

interface ContextItem extends QuickPickItem {
  /** Undefined: choose another kubeconfig. */
  readonly context?: KubeContext;
}

/**
 * Asks for a context of the kubeconfig, the current one first, or for another kubeconfig.
 *
 * @param last the context that this workspace uses
 * @throws CancellationError, UserError
 */
export async function pickContext(title: string, last: string | undefined): Promise<KubeContext> {
  const { listContexts } = await import('#cluster');
  for (;;) {
    const found = listContexts(kubeconfigEnvironment(process.env, readClusterSettings().kubeconfig));
    if (found.kind === 'failed') throw clusterError(found, { asksForContext: true });
    const items: readonly ContextItem[] = [
      ...found.contexts.map((context) => ({
        label: context.name,
        description: context.host ?? l10n.t('cluster missing from the kubeconfig'),
        detail: notesOf(context, last),
        context,
      })),
      { label: '', kind: QuickPickItemKind.Separator },
      { label: l10n.t('$(folder-opened) Choose another kubeconfig…') },
    ];
    const placeHolder = l10n.t('Select a kubeconfig context');
    const picked = await window.showQuickPick(items, {
      title,
      placeHolder,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (picked?.context) return picked.context;
    if (!picked || !(await chooseKubeconfig())) throw new CancellationError();
  }
}

function notesOf({ name, current }: KubeContext, last: string | undefined): string {
  return [name === last && l10n.t('used in this workspace'), current && l10n.t('current kubeconfig context')]
    .filter((note) => typeof note === 'string')
    .join(', ');
}
