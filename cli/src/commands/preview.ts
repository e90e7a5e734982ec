import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  clusterLabelOf,
  conditionRulesOf,
  factsOf,
  type Incident,
  managerVersionOf,
  matchReceiver,
  phrase,
  readClusterObjects,
  receivers,
  releaseOf,
  type SampleAlert,
} from '#core';
import { runBacktest } from '../backtest/run-backtest.js';
import { chooseReceivers } from '../choose-receivers.js';
import { type Configs, createConfigs } from '../config/create-configs.js';
import {
  type AnalysedFile,
  addPipelineOptions,
  analyseTexts,
  releaseFor,
  type SurroundingsOptions,
} from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import { EXIT } from '../exit-code.js';
import { readManifests } from '../files/read-manifests.js';
import { buildAll } from '../kustomize/build-all.js';
import { addBuildOptions, type BuildOptions, namedFolders } from '../kustomize/build-options.js';
import { hiderFor } from '../lint/hider-for.js';
import { addAlertSourceOptions, addContextOptions, namedSources } from '../live/alert-source-options.js';
import { conditionsJson } from '../preview/conditions-json.js';
import { conditionsText } from '../preview/conditions-text.js';
import { configuredSamples } from '../preview/configured-samples.js';
import { addGivenAlertOptions, type GivenAlertOptions, givenAlert } from '../preview/given-alert.js';
import { incidentLines } from '../preview/incident-lines.js';
import type { PlacedReceiver } from '../preview/placed-preview.js';
import { findStops, previewPipeline } from '../preview/preview-pipeline.js';
import { type NamedAlerts, readAlerts } from '../preview/read-alerts.js';
import { CONFIGURED, previewRules } from '../rules/preview-rules.js';
import type { RuleFormat } from '../rules/print-rules.js';
import { alertFormat, ruleFormat } from '../rules/rule-options.js';
import { collect } from '../terminal/collect.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface PreviewOptions extends SurroundingsOptions, GivenAlertOptions, NamedAlerts, BuildOptions {
  readonly receiver?: string;
  readonly explain?: string;
  readonly all?: boolean;
  readonly storm?: boolean;
  readonly at?: string;
  readonly messages?: boolean;
  /** Files and URLs with alerts of the past. URLs may contain passwords: never print them. */
  readonly history: readonly string[];
  readonly alertRules: readonly string[];
  readonly format: 'text' | 'json' | 'test' | RuleFormat;
}

const HELP = phrase(`
Examples:
  $ kubesphere-dingtalk preview receiver.yaml
  $ kubesphere-dingtalk preview receiver.yaml --alerts alerts.json --receiver on-call
  $ kubesphere-dingtalk preview manifests/ --all --at 2026-03-02T22:30 --time-zone Asia/Shanghai --tenant pay=anna
  $ kubesphere-dingtalk preview manifests/ --explain NodeNotReady --receiver on-call
  $ kubesphere-dingtalk preview manifests/ --explain NodeNotReady --format test > node.dingtalk-test.yaml
  $ kubesphere-dingtalk preview manifests/ --all --label alertname=DiskFull --label severity=critical
  $ kubesphere-dingtalk preview manifests/ --all --alertmanager http://localhost:9093
  $ kubesphere-dingtalk preview manifests/ --history last-week.json
  $ kubesphere-dingtalk preview manifests/ --storm --alerts alerts.json
  $ kubesphere-dingtalk preview manifests/ --alert-rules 'rules/**' --format html > rules.html
  $ kubesphere-dingtalk preview manifests/ --messages --receiver on-call --alerts alerts.json

Exit codes: 0 ok, 1 conditions cannot be evaluated, a receiver loses alerts or messages of a storm, or an alert
of the history reaches nobody any more, 2 a file cannot be read.`);

export function addPreview(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('preview')
    .summary(translate(phrase('show which alerts match the conditions of receivers')))
    .description(
      translate(phrase('Shows which alerts match the conditions of each receiver, and why the others do not.')),
    )
    .argument('[files...]', translate(phrase('manifests with the receivers; - is standard input')))
    .option(
      '--alerts <file>',
      translate(
        phrase(
          'alerts in Alertmanager’s webhook format; may be repeated (default: the sample files of the configuration and the built-in samples)',
        ),
      ),
      collect,
      [],
    )
    .addOption(
      new Option(
        '--alert-rules [files]',
        translate(
          phrase(
            'show the receivers of alert rules, from files, folders or globs such as rules/**; may be repeated (default: those of the configuration)',
          ),
        ),
      )
        .argParser(collect)
        .preset(CONFIGURED)
        .default([], ''),
    )
    .option('--receiver <name>', translate(phrase('only this receiver')))
    .option(
      '--all',
      translate(
        phrase('show the receivers of each alert, based on all manifests; without files, on those in this folder'),
      ),
    )
    .option(
      '--explain <alert>',
      translate(
        phrase('trace one alert, by name, number, or labels such as alertname=A,namespace=b, to each receiver'),
      ),
    )
    .option(
      '--storm',
      translate(
        phrase(
          'count the messages to each robot and app if all alerts fire at once; without files, based on this folder',
        ),
      ),
    )
    .option(
      '--history <file>',
      translate(
        phrase(
          'replay alerts of the past, each at its own time: a file or URL with payloads of Alertmanager or KubeSphere’s notification history; may be repeated',
        ),
      ),
      collect,
      [],
    )
    .option('--messages', translate(phrase('also show the messages that are sent to DingTalk')))
    .option(
      '--at <time>',
      translate(
        phrase(
          'time when the alerts arrive, such as 2026-03-02T02:00:00Z; without a zone, in the manager’s (default: now)',
        ),
      ),
    )
    .addOption(
      new Option(
        '--format <format>',
        translate(
          phrase('report format; test: a routing test, with --explain; markdown, csv and html: with --alert-rules'),
        ),
      )
        .choices(['text', 'json', 'test', 'markdown', 'csv', 'html'])
        .default('text'),
    );
  addContextOptions(addAlertSourceOptions(addGivenAlertOptions(command, terminal), terminal), terminal);
  addBuildOptions(addPipelineOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (named: readonly string[], options: PreviewOptions) => {
      const builds = await buildAll(options, terminal);
      const isBacktest = options.history.length > 0;
      if (isBacktest) rejectOtherViews(options);
      const wantsRules = options.alertRules.length > 0;
      const isWhole = options.all || options.storm || isBacktest || wantsRules;
      const paths = named.length === 0 && builds.length === 0 && isWhole ? ['.'] : named;
      if (paths.length + builds.length === 0)
        throw new UsageError(phrase('No files.'), phrase('Name a manifest: kubesphere-dingtalk preview receiver.yaml'));
      const usesPipeline =
        wantsRules || options.all || options.storm || options.messages || options.explain !== undefined;
      if (options.at !== undefined && !usesPipeline)
        throw new UsageError(
          phrase('--at has no effect by itself.'),
          phrase('Add --all, --storm, --messages or --explain. Conditions alone do not depend on the time.'),
        );
      if (options.storm && (options.messages || options.explain !== undefined))
        throw new UsageError(
          phrase('--storm cannot be combined with --messages or --explain.'),
          phrase('Run the command once for each.'),
        );
      if (options.format === 'test' && (options.explain === undefined || options.messages || options.all))
        throw new UsageError(
          phrase('--format test is for one alert.'),
          phrase('Add --explain, and omit --all and --messages.'),
        );
      const format = wantsRules ? 'text' : alertFormat(options.format);
      const configs = createConfigs(options, terminal);
      const texts = [...(await readManifests(paths, terminal)), ...builds];
      if (wantsRules) {
        await previewRules(texts, { ...options, format: ruleFormat(options), configs }, terminal);
        return;
      }
      const files = analyseTexts(texts);
      const hiding = hidingTerminal(terminal, hiderFor(texts), options.format === 'json');
      if (isBacktest) {
        requireReadable(files);
        return runBacktest(files, { ...options, configs, format: format === 'json' ? 'json' : 'text' }, hiding);
      }
      const given = givenAlert(options, options);
      const samples = given
        ? [given]
        : await readAlerts(
            options,
            await configuredSamples([...paths, ...namedFolders(options)], configs, terminal),
            () => releaseFor(files, configs, options, terminal.cwd),
            terminal,
          );
      if (usesPipeline) requireReadable(files);
      const found = await readReceivers(files, configs, terminal);
      const chosen = chooseReceivers(found, options.receiver, [...paths, ...namedFolders(options)]);
      if (usesPipeline) await previewPipeline(files, samples, { ...options, format, configs }, hiding);
      else
        previewReceivers(chosen, samples, options, {
          stops: await findStops(files, samples, { ...options, configs }, terminal.cwd),
          terminal: hiding,
        });
    });
}

/** @throws UsageError for an option that means nothing for alerts of the past */
function rejectOtherViews(options: PreviewOptions): void {
  const { alerts, alertRules, label, annotation, explain, storm, messages, at, receiver, format } = options;
  const [flag] = [
    alerts.length > 0 && '--alerts',
    alertRules.length > 0 && '--alert-rules',
    ...namedSources(options),
    label !== undefined && '--label',
    annotation !== undefined && '--annotation',
    explain !== undefined && '--explain',
    storm && '--storm',
    messages && '--messages',
    at !== undefined && '--at',
    receiver !== undefined && '--receiver',
    format === 'test' && '--format test',
  ].filter((each) => typeof each === 'string');
  if (flag !== undefined)
    throw new UsageError(
      phrase('{flag} cannot be combined with --history.', { flag }),
      phrase('A history has its own alerts and times, and is replayed for all receivers.'),
    );
}

function previewReceivers(
  receivers: readonly PlacedReceiver[],
  samples: readonly SampleAlert[],
  { format }: PreviewOptions,
  { stops, terminal }: { readonly stops: readonly Incident[]; readonly terminal: Terminal },
): void {
  const { translations } = terminal;
  const placed = receivers.map(({ path, conditions, target, rules }) => ({
    ...matchReceiver(conditions, samples, { translations, ...rules }),
    path,
    target,
  }));
  terminal.print(
    format === 'json'
      ? conditionsJson(placed, samples, stops, translations)
      : [...incidentLines(stops, terminal), conditionsText(placed, samples, terminal)].join('\n\n'),
  );
  const isBroken = stops.length > 0 || placed.some(({ error }) => error !== undefined);
  terminal.exit(isBroken ? EXIT.findings : EXIT.ok);
}

async function readReceivers(
  files: readonly AnalysedFile[],
  configs: Configs,
  terminal: Terminal,
): Promise<readonly PlacedReceiver[]> {
  const found = managerVersionOf(files.map(({ stream }) => stream));
  const deciding = readClusterObjects(files.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) })));
  const placed = files.map(async ({ path, stream }) => {
    const { target } = await configs.of(resolve(terminal.cwd, path), managerVersionOf([stream]) ?? found);
    const rules = conditionRulesOf(target.version, clusterLabelOf(deciding, releaseOf(target.version)));
    return receivers(stream).map(({ conditions }) => ({ name: conditions.name, path, conditions, target, rules }));
  });
  return (await Promise.all(placed)).flat();
}
