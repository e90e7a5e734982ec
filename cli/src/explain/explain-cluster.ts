import { resolve } from 'node:path';
import {
  alertRecipients,
  chooseTarget,
  type DeployedSetting,
  deployedManifests,
  explainDeployed,
  type ManagerTarget,
  type ManagerVersion,
  readDeployedSide,
  releaseOf,
  routeDeployed,
  type SampleAlert,
  stopsManager,
  timeZoneOf,
} from '#core';
import type { Configs, FileConfig } from '../config/create-configs.js';
import { surroundingsOf } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import type { NamedText } from '../files/read-manifests.js';
import { hiderFor } from '../lint/hider-for.js';
import { namedSources } from '../live/alert-source-options.js';
import { findAlert } from '../preview/find-alert.js';
import { givenAlert } from '../preview/given-alert.js';
import { momentOf } from '../preview/moment-of.js';
import { readAlerts } from '../preview/read-alerts.js';
import { recipientsJson } from '../preview/recipients-json.js';
import { recipientsText } from '../preview/recipients-text.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { deployedJson } from './deployed-json.js';
import { deployedText } from './deployed-text.js';
import type { ExplainOptions } from './explain-options.js';
import { readCluster } from './read-cluster.js';

/**
 * Traces an alert through what a cluster has, and compares that with files; without an alert, who receives which.
 * @throws UsageError
 */
export async function explainCluster(
  wanted: string | undefined,
  files: readonly NamedText[],
  { configs, options }: { readonly configs: Configs; readonly options: ExplainOptions },
  terminal: Terminal,
): Promise<void> {
  const deployed = await readCluster(options, terminal);
  const side = readDeployedSide(deployed.objects);
  const config = await configs.of(resolve(terminal.cwd, files[0]?.path ?? '.'), side.found);
  const target = targetOf(side.found, config, options);
  const alerts = await alertsFor(options, target, terminal);
  const surroundings = surroundingsOf(config, options);
  const { zone } = timeZoneOf(side.cluster.managers.at(-1), surroundings, releaseOf(target.version));
  const setting: DeployedSetting = {
    side,
    version: target.version,
    complete: deployed.failures.length === 0,
    options: { ...surroundings, at: momentOf(options.at, zone) },
  };
  // of Secrets, no value is there
  const inline = deployedManifests(deployed.objects.filter(({ kind }) => kind !== 'Secret'));
  const hide = hiderFor([...files, ...inline.map(({ uri, text }) => ({ path: uri, text }))]);
  const hiding = hidingTerminal(terminal, hide, options.format === 'json');
  if (wanted === undefined && alerts.length !== 1) return listAlerts(alerts, { setting, target, options }, hiding);
  const [only] = alerts;
  const alert = wanted === undefined && only ? only : findAlert(alerts, wanted ?? '', terminal).alert;
  const { workspaces } = deployed;
  const written = files.map(({ path, text, use }) => ({ uri: path, text, use }));
  const all = explainDeployed({ ...setting, alert, workspaces, files: written });
  const isWanted = ({ name }: { readonly name: string }): boolean =>
    options.receiver === undefined || name === options.receiver;
  const explanation = { ...all, receivers: all.receivers.filter(isWanted) };
  hiding.print(
    options.format === 'json'
      ? deployedJson(explanation, target, terminal.translations)
      : deployedText(explanation, target, hiding),
  );
  const lost = explanation.receivers.some(
    ({ deployed: trace }) => trace?.outcome === 'failed' || trace?.outcome === 'partly',
  );
  hiding.exit(lost || explanation.incidents.some(stopsManager) ? EXIT.findings : EXIT.ok);
}

/** What the cluster runs is known better than a configuration file says it. */
function targetOf(
  found: ManagerVersion | undefined,
  config: FileConfig,
  { targetVersion }: ExplainOptions,
): ManagerTarget {
  return targetVersion || found ? chooseTarget({ option: targetVersion, image: found }) : config.target;
}

/** By default those that fire in the cluster. */
async function alertsFor(
  options: ExplainOptions,
  target: ManagerTarget,
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  const given = givenAlert(options, options);
  if (given) return [given];
  const named = options.alerts.length > 0 || namedSources(options).length > 0;
  const sources = named ? options : ({ ...options, alertsFromCluster: true } as const);
  return readAlerts(sources, [], async () => releaseOf(target.version), terminal);
}

interface Listed {
  readonly setting: DeployedSetting;
  readonly target: ManagerTarget;
  readonly options: ExplainOptions;
}

function listAlerts(alerts: readonly SampleAlert[], { setting, target, options }: Listed, terminal: Terminal): void {
  const { receiver, format } = options;
  const routing = routeDeployed(setting, alerts);
  const { receivers } = routing.pipeline.cluster;
  const wanted = (index: number): boolean => receiver === undefined || receivers[index]?.facts.name === receiver;
  const recipients = alertRecipients(routing, wanted);
  const routed = { routing, target, leftOut: [] };
  const { translations } = terminal;
  terminal.print(
    format === 'json'
      ? recipientsJson(alerts, recipients, routed, { wanted, translations, sent: undefined, overRate: [] })
      : recipientsText(alerts, recipients, routed, { wanted, receiver }, terminal),
  );
  const isLost = routing.incidents.length > 0 || recipients.some(({ lost }) => lost.length > 0);
  terminal.exit(isLost ? EXIT.findings : EXIT.ok);
}
