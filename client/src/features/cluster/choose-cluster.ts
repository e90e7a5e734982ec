import { CancellationError, l10n, QuickPickItemKind, window } from 'vscode';
import { pickContext } from './pick-context.js';

export interface ChosenCluster {
  readonly context: string;
  /** The namespace of references without one. */
  readonly namespace: string;
}

/** Where KubeSphere keeps notification Secrets: the console's namespace and the manager's own. */
const DEFAULT_NAMESPACES = ['kubesphere-monitoring-federated', 'kubesphere-monitoring-system'];
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Asks for a context, then for a namespace. @throws CancellationError, UserError */
export async function chooseCluster(last: ChosenCluster | undefined): Promise<ChosenCluster> {
  const context = await pickContext(l10n.t('Choose Cluster (1/2)'), last?.context);
  const namespace = await pickNamespace([
    ...(context.namespace === undefined ? [] : [context.namespace]),
    ...DEFAULT_NAMESPACES,
    ...(last ? [last.namespace] : []),
  ]);
  return { context: context.name, namespace };
}

async function pickNamespace(known: readonly string[]): Promise<string> {
  const another = { label: l10n.t('$(edit) Enter another namespace…'), namespace: undefined };
  const picked = await window.showQuickPick(
    [
      ...[...new Set(known)].map((namespace) => ({ label: namespace, namespace })),
      { label: '', kind: QuickPickItemKind.Separator, namespace: undefined },
      another,
    ],
    {
      title: l10n.t('Choose Cluster (2/2)'),
      placeHolder: l10n.t('Select the namespace for Secret references without one'),
      ignoreFocusOut: true,
    },
  );
  const namespace = picked === another ? await typeNamespace() : picked?.namespace;
  if (namespace === undefined) throw new CancellationError();
  return namespace;
}

async function typeNamespace(): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Choose Cluster (2/2)'),
    prompt: l10n.t('Enter a namespace'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      NAMESPACE.test(value)
        ? undefined
        : l10n.t('A namespace has at most 63 characters: lowercase letters, digits and hyphens.'),
  });
}
