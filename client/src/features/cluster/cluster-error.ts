import { commands, l10n } from 'vscode';
import type { ClusterFailure } from '#cluster';
import { phrase } from '#core';
import { localize } from '../../infrastructure/localize.js';
import { openSetting } from '../../infrastructure/open-setting.js';
import { type ErrorAction, UserError } from '../../infrastructure/user-error.js';
import { chooseKubeconfig } from './choose-kubeconfig.js';
import { type ClusterRemedy, clusterRemedies } from './cluster-remedies.js';

export interface ClusterUse {
  /** The command asks for the context each time it runs. */
  readonly asksForContext?: boolean;
}

/** The failure, with buttons for what the extension can do about it. */
export function clusterError(failure: ClusterFailure, { asksForContext = false }: ClusterUse = {}): UserError {
  const choose = async (): Promise<boolean> =>
    asksForContext || (await commands.executeCommand('kubesphereDingtalk.chooseCluster')) === true;
  const actions: Readonly<Record<ClusterRemedy, () => ErrorAction>> = {
    'choose-kubeconfig': () => ({ label: l10n.t('Choose Kubeconfig…'), run: chooseKubeconfig }),
    'choose-cluster': () => ({ label: l10n.t('Choose Cluster…'), run: choose }),
    'open-manager-service': () => openSetting('cluster.managerService'),
  };
  return failureOf(
    failure,
    clusterRemedies(failure.id).map((remedy) => actions[remedy]()),
  );
}

/** The failure of a request to the URL of the settings, which needs no kubeconfig. */
export function managerUrlError(failure: ClusterFailure): UserError {
  return failureOf(failure, [openSetting('cluster.managerUrl')]);
}

function failureOf({ cause, remedy, detail }: ClusterFailure, actions: readonly ErrorAction[]): UserError {
  const words = detail === undefined ? cause : phrase('{cause} ({detail})', { cause, detail });
  return new UserError(localize(words), localize(remedy), actions);
}
