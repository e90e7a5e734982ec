import { type Command, Option } from 'commander';
import { analyseStream, previewConditions, receivers } from '#core';
import { chooseReceivers } from '../choose-receivers.js';
import { EXIT } from '../exit-code.js';
import { readManifests } from '../files/read-manifests.js';
import type { PlacedReceiver } from '../preview/placed-preview.js';
import { readAlerts } from '../preview/read-alerts.js';
import { reportJson } from '../preview/report-json.js';
import { reportText } from '../preview/report-text.js';
import { collect } from '../terminal/collect.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface PreviewOptions {
  readonly alerts: readonly string[];
  readonly receiver?: string;
  readonly format: 'text' | 'json';
}

const HELP = `
Examples:
  $ kubesphere-dingtalk preview receiver.yaml
  $ kubesphere-dingtalk preview receiver.yaml --alerts alerts.json --receiver on-call

Exit codes: 0 done, 1 a receiver’s conditions cannot be evaluated, 2 something cannot be read.`;

export function addPreview(program: Command, terminal: Terminal): void {
  program
    .command('preview')
    .summary('show which alerts the conditions of receivers let through')
    .description('Shows which alerts the conditions of each receiver let through, and why not the others.')
    .argument('[files...]', 'manifests with the receivers; - is standard input')
    .option(
      '--alerts <file>',
      'alerts as Alertmanager posts them; may be repeated (default: built-in samples)',
      collect,
      [],
    )
    .option('--receiver <name>', 'this receiver only')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: PreviewOptions) => {
      if (paths.length === 0)
        throw new UsageError('Which receivers?', 'Name a manifest: kubesphere-dingtalk preview receiver.yaml');
      const found = await readReceivers(paths, terminal);
      const chosen = chooseReceivers(found, options.receiver, paths);
      const samples = await readAlerts(options.alerts, terminal);
      const preview = previewConditions(
        chosen.map(({ conditions }) => conditions),
        samples,
      );
      const placed = preview.receivers.map((receiver, index) => ({ ...receiver, path: chosen[index]?.path ?? '' }));
      terminal.print(
        options.format === 'json' ? reportJson(placed, samples) : reportText(placed, samples, terminal.out),
      );
      terminal.exit(placed.some(({ error }) => error !== undefined) ? EXIT.findings : EXIT.ok);
    });
}

async function readReceivers(paths: readonly string[], terminal: Terminal): Promise<readonly PlacedReceiver[]> {
  const texts = await readManifests(paths, terminal);
  return texts.flatMap(({ path, text }) =>
    receivers(analyseStream(text)).map(({ conditions }) => ({ name: conditions.name, path, conditions })),
  );
}
