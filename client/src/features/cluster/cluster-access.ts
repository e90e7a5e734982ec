import { CancellationError, type ExtensionContext, l10n, type Memento, window, workspace } from 'vscode';
import type { Cluster } from '#cluster';
import { createContextKey } from '../../infrastructure/context-key.js';
import { openSetting } from '../../infrastructure/open-setting.js';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import { type ChosenCluster, chooseCluster } from './choose-cluster.js';
import { clusterError } from './cluster-error.js';
import { kubeconfigEnvironment } from './kubeconfig-environment.js';

/** Access to a cluster; requires the setting and the user's consent for the workspace. */
export interface ClusterAccess {
  /** Undefined: disabled, untrusted, or the user declined. @throws UserError, CancellationError */
  open(): Promise<Cluster | undefined>;
  /** The same, but throws an error that says how to enable access. */
  require(): Promise<Cluster>;
  /** Asks for a cluster, and remembers its context and namespace for this workspace. */
  choose(): Promise<ChosenCluster>;
  readonly chosen: ChosenCluster | undefined;
  forget(): Promise<void>;
}

const CHOSEN = 'cluster';
/** The context key for the command that forgets it. */
const CHOSEN_CONTEXT = 'kubesphereDingtalk.clusterChosen';

export function createClusterAccess({ workspaceState }: Pick<ExtensionContext, 'workspaceState'>): ClusterAccess {
  const chosen = (): ChosenCluster | undefined => (workspaceState as Memento).get<ChosenCluster>(CHOSEN);
  const setChosen = createContextKey(CHOSEN_CONTEXT);
  setChosen(chosen() !== undefined);
  const choose = async (): Promise<ChosenCluster> => {
    const picked = await chooseCluster(chosen());
    await workspaceState.update(CHOSEN, picked);
    setChosen(true);
    return picked;
  };
  const open = async (): Promise<Cluster | undefined> => {
    if (!workspace.isTrusted || !readClusterSettings().enabled) return undefined;
    const choice = chosen() ?? ((await agree()) ? await choose() : undefined);
    if (!choice) return undefined;
    const { openCluster } = await import('#cluster');
    const cluster = openCluster({
      env: kubeconfigEnvironment(process.env, readClusterSettings().kubeconfig),
      ...choice,
    });
    if (cluster.kind === 'failed') throw clusterError(cluster);
    return cluster;
  };
  return {
    open,
    async require() {
      if (!readClusterSettings().enabled)
        throw new UserError(
          l10n.t('DingTalk: cluster access is disabled.'),
          l10n.t('Enable it with the setting kubesphereDingtalk.cluster.enabled.'),
          [openSetting('cluster.enabled')],
        );
      const cluster = await open();
      if (!cluster) throw new CancellationError();
      return cluster;
    },
    choose,
    get chosen() {
      return chosen();
    },
    async forget() {
      await workspaceState.update(CHOSEN, undefined);
      setChosen(false);
    },
  };
}

async function agree(): Promise<boolean> {
  const go = l10n.t('Choose Cluster…');
  const detail = l10n.t(
    'Only Secrets that a receiver or Config refers to are read, one at a time, with the credentials of your kubeconfig. If the kubeconfig names a login program, that program is started. Nothing changes in the cluster, and nothing is stored on disk. You are asked once per workspace.',
  );
  const question = l10n.t('Allow this workspace to read Secrets from a cluster?');
  return (await window.showInformationMessage(question, { modal: true, detail }, go)) === go;
}
