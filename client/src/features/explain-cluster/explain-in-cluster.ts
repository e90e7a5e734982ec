import { CancellationError, l10n, Uri, window, workspace } from 'vscode';
import {
  alertWhere,
  hideSecrets,
  instantOf,
  type LiveAlert,
  type ManagerTarget,
  type ManagerVersion,
  NEWEST_VERSION,
  phrase,
} from '#core';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { pickContext } from '../cluster/pick-context.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { requireTrust } from '../live-alerts/load-alerts.js';
import { readManifestFiles } from '../send-test/workspace-files.js';
import { gatherDeployed } from './gather-deployed.js';

/** A page about an alert. */
export interface ExplainedPage {
  readonly title: string;
  readonly markdown: string;
}

/** Traces an alert that the user picks through what a cluster has. @throws CancellationError, UserError */
export async function explainInCluster(server: LanguageServer, log: Log): Promise<ExplainedPage> {
  requireTrust();
  const title = l10n.t('Explain Alert in Cluster');
  const { name: context } = await pickContext(title, undefined);
  const { deployed, live } = await gatherDeployed(context);
  for (const { cause, remedy } of deployed.failures)
    void window.showWarningMessage(
      l10n.t('DingTalk: {problem}', { problem: localize(phrase('{cause} {remedy}', { cause, remedy })) }),
    );
  const alert = await pickAlert(live.alerts, title, context);
  const { deployedMarkdown, explainDeployed, readDeployedSide } = await import('#cluster');
  const side = readDeployedSide(deployed.objects);
  const home = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const manager = home && (await managerOf(server, home.toString()));
  const target = targetOf(side.found, manager);
  const files = home ? await readManifestFiles({ server, log }, home.toString(), () => true) : [];
  const explanation = explainDeployed({
    side,
    alert,
    version: target.version,
    complete: deployed.failures.length === 0,
    workspaces: deployed.workspaces,
    files,
    options: {
      at: instantOf(new Date()),
      ...(manager?.tenants && { tenants: manager.tenants }),
      ...(manager && manager.tenantsFrom !== null && { tenantsFrom: manager.tenantsFrom }),
      ...(manager && manager.timeZone !== null && { localZone: manager.timeZone }),
    },
  });
  const markdown = deployedMarkdown(explanation, target, { translate: localize, show: hideSecrets, context });
  return { title: `${alert.labels.alertname ?? alert.id} (${context})`, markdown };
}

async function pickAlert(alerts: readonly LiveAlert[], title: string, context: string): Promise<LiveAlert> {
  if (alerts.length === 0)
    throw new UserError(
      l10n.t('DingTalk: no alerts fire at {source} at present.', { source: context }),
      l10n.t('Run the command again when one fires.'),
    );
  const items = alerts.map((alert) => ({
    label: alert.labels.alertname ?? alert.id,
    description: alert.labels.severity ?? '',
    detail: alertWhere(alert.labels),
    alert,
  }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Select an alert to trace through the cluster'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (!picked) throw new CancellationError();
  return picked.alert;
}

async function managerOf(server: LanguageServer, uri: string): Promise<ManagerAnswer | undefined> {
  const params: ManagerParams = { textDocument: { uri } };
  return server.request<ManagerAnswer>(MANAGER_REQUEST, params);
}

/** What the cluster runs is known better than the workspace says it. */
function targetOf(found: ManagerVersion | undefined, manager: ManagerAnswer | undefined): ManagerTarget {
  if (found) return { version: found, source: { kind: 'image' } };
  if (!manager) return { version: NEWEST_VERSION, source: { kind: 'default' } };
  const { version, source, configFile } = manager;
  return source === 'config' || source === 'test'
    ? { version, source: { kind: source, path: workspace.asRelativePath(Uri.parse(configFile ?? '')) } }
    : { version, source: { kind: source } };
}
