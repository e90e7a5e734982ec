import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, Option } from 'commander';
import { phrase } from '#core';
import { chooseReceivers } from '../choose-receivers.js';
import { createConfigs } from '../config/create-configs.js';
import { addPipelineOptions, analyseTexts, releaseFor } from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import { explainCluster } from '../explain/explain-cluster.js';
import type { ExplainOptions } from '../explain/explain-options.js';
import { readManifests } from '../files/read-manifests.js';
import { buildAll } from '../kustomize/build-all.js';
import { addBuildOptions, namedFolders } from '../kustomize/build-options.js';
import { hiderFor } from '../lint/hider-for.js';
import { addAlertSourceOptions, addContextOptions } from '../live/alert-source-options.js';
import { configuredSamples } from '../preview/configured-samples.js';
import { addGivenAlertOptions, givenAlert } from '../preview/given-alert.js';
import { previewPipeline } from '../preview/preview-pipeline.js';
import { readAlerts } from '../preview/read-alerts.js';
import { collect } from '../terminal/collect.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

const HELP = phrase(`
With --cluster, an alert is traced through what is deployed: the objects of notification.kubesphere.io, the ConfigMaps and
Secrets that they name, and the namespaces. Of Secrets, only the names of their entries are kept. Alerts come from the
cluster’s Alertmanager, unless other options name them. Files that you name are compared with the cluster.

Examples:
  $ kubesphere-dingtalk explain NodeNotReady manifests/
  $ kubesphere-dingtalk explain --cluster --context production
  $ kubesphere-dingtalk explain NodeNotReady --cluster manifests/
  $ kubesphere-dingtalk explain alertname=DiskFull,namespace=shop --cluster --receiver on-call

Exit codes: 0 ok, 1 a receiver loses the alert, 2 something cannot be read.`);

export function addExplain(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('explain')
    .summary(translate(phrase('explain who receives an alert, in files or in a cluster')))
    .description(
      translate(phrase('Traces an alert to each receiver, stage by stage, through files or through a cluster.')),
    )
    .argument('[alert]', translate(phrase('name, number, or labels such as alertname=A,namespace=b (default: all)')))
    .argument('[files...]', translate(phrase('manifests; with --cluster, those to compare with')))
    .option('--cluster', translate(phrase('trace through what is deployed in the cluster')))
    .option(
      '--alerts <file>',
      translate(phrase('alerts in Alertmanager’s webhook format; may be repeated')),
      collect,
      [],
    )
    .option('--receiver <name>', translate(phrase('only this receiver')))
    .option(
      '--at <time>',
      translate(
        phrase(
          'time when the alerts arrive, such as 2026-03-02T02:00:00Z; without a zone, in the manager’s (default: now)',
        ),
      ),
    )
    .addOption(
      new Option('--format <format>', translate(phrase('report format'))).choices(['text', 'json']).default('text'),
    );
  addContextOptions(addAlertSourceOptions(addGivenAlertOptions(command, terminal), terminal), terminal);
  addBuildOptions(addPipelineOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (alert: string | undefined, paths: readonly string[], options: ExplainOptions) => {
      const builds = await buildAll(options, terminal);
      const texts = [...(await readManifests(paths, terminal)), ...builds];
      const configs = createConfigs(options, terminal);
      if (options.cluster) return explainCluster(alert, texts, { configs, options }, terminal);
      if (texts.length === 0 && alert !== undefined && (await isThere(alert, terminal)))
        throw new UsageError(
          phrase('{path} is in the place of an alert.', { path: alert }),
          phrase('Name the alert before it: kubesphere-dingtalk explain NodeNotReady {path}', { path: alert }),
        );
      const named = [...paths, ...namedFolders(options)];
      if (texts.length === 0 && named.length === 0)
        throw new UsageError(
          phrase('No files.'),
          phrase('Name manifests, or use --cluster: kubesphere-dingtalk explain NodeNotReady manifests/'),
        );
      const files = analyseTexts(texts);
      requireReadable(files);
      if (texts.length === 0) chooseReceivers([], options.receiver, named);
      const given = givenAlert(options, options);
      const samples = given
        ? [given]
        : await readAlerts(
            options,
            await configuredSamples(named, configs, terminal),
            () => releaseFor(files, configs, options, terminal.cwd),
            terminal,
          );
      const hiding = hidingTerminal(terminal, hiderFor(texts), options.format === 'json');
      const explain = alert ?? (samples.length === 1 ? '1' : undefined);
      await previewPipeline(files, samples, { ...options, ...(explain !== undefined && { explain }), configs }, hiding);
    });
}

async function isThere(path: string, { cwd, store }: Terminal): Promise<boolean> {
  return (await store.stat(pathToFileURL(resolve(cwd, path)).href)) !== undefined;
}
