import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  analyseStream,
  managerVersionOf,
  matchReceiver,
  matchSemanticsOf,
  NEWEST_VERSION,
  phrase,
  receivers,
} from '#core';
import { chooseReceivers } from '../choose-receivers.js';
import { addConfigOptions, type ConfigOptions } from '../config/config-options.js';
import { type Configs, createConfigs } from '../config/create-configs.js';
import { EXIT } from '../exit-code.js';
import { readManifests } from '../files/read-manifests.js';
import { shownPath } from '../files/shown-path.js';
import type { PlacedReceiver } from '../preview/placed-preview.js';
import { readAlerts } from '../preview/read-alerts.js';
import { reportJson } from '../preview/report-json.js';
import { reportText } from '../preview/report-text.js';
import { collect } from '../terminal/collect.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface PreviewOptions extends ConfigOptions {
  readonly alerts: readonly string[];
  readonly receiver?: string;
  readonly format: 'text' | 'json';
}

const HELP = phrase(`
Examples:
  $ kubesphere-dingtalk preview receiver.yaml
  $ kubesphere-dingtalk preview receiver.yaml --alerts alerts.json --receiver on-call

Exit codes: 0 done, 1 a receiver’s conditions cannot be evaluated, 2 something cannot be read.`);

export function addPreview(program: Command, terminal: Terminal): void {
  const { say, translations } = terminal;
  const command = program
    .command('preview')
    .summary(say(phrase('show which alerts the conditions of receivers let through')))
    .description(say(phrase('Shows which alerts the conditions of each receiver let through, and why not the others.')))
    .argument('[files...]', say(phrase('manifests with the receivers; - is standard input')))
    .option(
      '--alerts <file>',
      say(
        phrase(
          'alerts as Alertmanager posts them; may be repeated (default: those that the configuration names, and built-in samples)',
        ),
      ),
      collect,
      [],
    )
    .option('--receiver <name>', say(phrase('this receiver only')))
    .addOption(new Option('--format <format>', say(phrase('how to report'))).choices(['text', 'json']).default('text'));
  addConfigOptions(command, terminal)
    .addHelpText('after', say(HELP))
    .action(async (paths: readonly string[], options: PreviewOptions) => {
      if (paths.length === 0)
        throw new UsageError(
          phrase('Which receivers?'),
          phrase('Name a manifest: kubesphere-dingtalk preview receiver.yaml'),
        );
      const configs = createConfigs(options, terminal);
      const found = await readReceivers(paths, configs, terminal);
      const chosen = chooseReceivers(found, options.receiver, paths);
      const samples = await readAlerts(options.alerts, await configuredSamples(paths, configs, terminal), terminal);
      const placed = chosen.map(({ path, conditions, matchSemantics }) => ({
        ...matchReceiver(conditions, samples, { translations, matchSemantics }),
        path,
      }));
      terminal.print(
        options.format === 'json' ? reportJson(placed, samples, translations) : reportText(placed, samples, terminal),
      );
      terminal.exit(placed.some(({ error }) => error !== undefined) ? EXIT.findings : EXIT.ok);
    });
}

/** Standard input has no configuration of its own: it is as if it were in the working folder. */
async function configuredSamples(
  paths: readonly string[],
  configs: Configs,
  { cwd }: Terminal,
): Promise<readonly string[]> {
  const found = await configs.sampleFilesOf(paths.map((path) => resolve(cwd, path)));
  return found.map((path) => shownPath(path, cwd));
}

async function readReceivers(
  paths: readonly string[],
  configs: Configs,
  terminal: Terminal,
): Promise<readonly PlacedReceiver[]> {
  const texts = await readManifests(paths, terminal);
  const analysed = texts.map(({ path, text }) => ({ path, stream: analyseStream(text) }));
  const found = managerVersionOf(analysed.map(({ stream }) => stream));
  const placed = analysed.map(async ({ path, stream }) => {
    const { version } = await configs.of(resolve(terminal.cwd, path), managerVersionOf([stream]) ?? found);
    const matchSemantics = matchSemanticsOf(version ?? NEWEST_VERSION);
    return receivers(stream).map(({ conditions }) => ({ name: conditions.name, path, conditions, matchSemantics }));
  });
  return (await Promise.all(placed)).flat();
}
