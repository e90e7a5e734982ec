import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  compareReleases,
  factsOf,
  formatTarget,
  getsWorse,
  type ManagerVersion,
  outlineUpgrade,
  phrase,
  readClusterObjects,
  releaseOf,
  timeZoneOf,
  type UpgradeInput,
  upgradeMarkdown,
} from '#core';
import { comparisonText } from '../comparison/comparison-text.js';
import { addConfigFileOptions, readVersionOption } from '../config/config-options.js';
import { type Configs, createConfigs } from '../config/create-configs.js';
import {
  addSurroundingsOptions,
  analyseTexts,
  type SurroundingsOptions,
  surroundingsOf,
} from '../config/pipeline-options.js';
import { requireManifests, requireReadable } from '../config/require-readable.js';
import { EXIT } from '../exit-code.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import { hiderFor } from '../lint/hider-for.js';
import { addAlertSourceOptions, addContextOptions } from '../live/alert-source-options.js';
import { configuredSamples } from '../preview/configured-samples.js';
import { dependsOnZone, momentOf } from '../preview/moment-of.js';
import { type NamedAlerts, readAlerts } from '../preview/read-alerts.js';
import { collect } from '../terminal/collect.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { upgradeJson } from '../upgrade/upgrade-json.js';
import { UsageError } from '../usage-error.js';

interface UpgradeOptions extends Omit<SurroundingsOptions, 'targetVersion'>, NamedAlerts {
  readonly from: ManagerVersion;
  readonly to: ManagerVersion;
  readonly at?: string;
  readonly format: 'text' | 'json' | 'markdown';
}

const HELP = phrase(`
Versions are those of KubeSphere, such as 3.3 and 4.1, or of the notification manager, such as 2.3 and 2.5.2; next is
the unreleased main branch of the manager. A move to an older release works the same way.

Examples:
  $ kubesphere-dingtalk upgrade --from 3.3 --to 4.1 manifests/
  $ kubesphere-dingtalk upgrade --from 3.4 --to 4.1 manifests/ --alerts alerts.json --tenant pay=anna
  $ kubesphere-dingtalk upgrade --from 3.3 --to 4.1 --format markdown manifests/ > upgrade.md

Exit codes: 0 nothing gets worse, 1 documents are rejected, alerts are lost or errors appear after the move, 2 wrong
options or a file cannot be read.`);

export function addUpgrade(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const version = readVersionOption(terminal);
  const command = program
    .command('upgrade')
    .summary(translate(phrase('show what changes when the cluster moves to another release')))
    .description(
      translate(
        phrase(
          'Compares two releases: which documents are rejected, which alerts change receivers, how messages and findings change.',
        ),
      ),
    )
    .argument('[paths...]', translate(phrase('files, folders, globs, or -')), ['.'])
    .requiredOption('--from <version>', translate(phrase('version that the cluster runs now')), version)
    .requiredOption('--to <version>', translate(phrase('version that the cluster moves to')), version)
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
    .option(
      '--at <time>',
      translate(
        phrase(
          'time when the alerts arrive, such as 2026-03-02T02:00:00Z; without a zone, in the manager’s (default: now)',
        ),
      ),
    )
    .addOption(
      new Option('--format <format>', translate(phrase('report format')))
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    );
  addContextOptions(addAlertSourceOptions(command, terminal), terminal);
  addSurroundingsOptions(addConfigFileOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (paths: readonly string[], options: UpgradeOptions) => {
      const { from, to, format } = options;
      if (formatTarget(from) === formatTarget(to))
        throw new UsageError(
          phrase('--from and --to are the same version, {version}.', { version: formatTarget(from) }),
          phrase('Name the version that the cluster runs now, and the one that it moves to.'),
        );
      const configs = createConfigs(options, terminal);
      const texts = await readManifests(paths, terminal);
      const analysed = analyseTexts(texts);
      requireManifests(analysed, paths);
      requireReadable(analysed);
      const input = await inputOf(paths, { texts, configs, options }, terminal);
      const report = compareReleases(input);
      const worse = getsWorse(report);
      const hide = hiderFor(texts);
      if (format === 'json') hidingTerminal(terminal, hide, true).print(upgradeJson(report, worse, translate));
      else terminal.print(format === 'text' ? comparisonText(outlineUpgrade(report), hide, terminal) : markdown());
      terminal.exit(worse ? EXIT.findings : EXIT.ok);

      function markdown(): string {
        const show = (text: string): string => printable(hide(text), { lines: true });
        return upgradeMarkdown(outlineUpgrade(report), { translate, show, nameOf: (uri) => uri }).trimEnd();
      }
    });
}

interface Read {
  readonly texts: readonly NamedText[];
  readonly configs: Configs;
  readonly options: UpgradeOptions;
}

async function inputOf(
  paths: readonly string[],
  { texts, configs, options }: Read,
  terminal: Terminal,
): Promise<UpgradeInput> {
  const { from, to, at, ...given } = options;
  const files = texts.map(async ({ path, text, use }) => {
    const { rules, alertRuleSeverities } = await configs.of(resolve(terminal.cwd, path), undefined);
    return { uri: path, text, use, rules, alertRuleSeverities };
  });
  const config = await configs.of(resolve(terminal.cwd, texts[0]?.path ?? '.'), undefined);
  const surroundings = surroundingsOf(config, given);
  return {
    from,
    to,
    files: await Promise.all(files),
    alerts: await readAlerts(
      options,
      await configuredSamples(paths, configs, terminal),
      async () => releaseOf(from),
      terminal,
    ),
    options: {
      at: momentOf(at, dependsOnZone(at) ? zoneOf(texts, surroundings, from) : 'UTC'),
      ...surroundings,
    },
  };
}

/** The zone of the manager before the move. */
function zoneOf(
  texts: readonly NamedText[],
  surroundings: Parameters<typeof timeZoneOf>[1],
  from: ManagerVersion,
): string {
  const files = analyseTexts(texts).map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) }));
  return timeZoneOf(readClusterObjects(files).managers.at(-1), surroundings, releaseOf(from)).zone;
}
