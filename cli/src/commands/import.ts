import type { Command } from 'commander';
import { hideSecrets, importObjects, phrase, readWanted, type WantedObjects } from '#core';
import { EXIT } from '../exit-code.js';
import { gather, type SourceOptions } from '../import/gather.js';
import { type ResultOptions, writeResult } from '../import/write-result.js';
import { withInterrupt } from '../terminal/interrupted.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

type ImportOptions = SourceOptions & ResultOptions;

const HELP = phrase(`
Without KIND/NAME, it imports all objects of notification.kubesphere.io and the ConfigMaps that they name. Kinds are
those of kubectl, such as receivers, receiver/on-call, or configmap/templates with --namespace.
Fields of the cluster and of tools are left out. Credentials become references to Secrets; Secrets are listed as
comments, without values. Secrets are not read unless you name one, and then only the names of its entries are kept.

Examples:
  $ kubesphere-dingtalk import > notifications.yaml
  $ kubesphere-dingtalk import --context production --split manifests/
  $ kubesphere-dingtalk import receivers router/night > receivers.yaml
  $ kubectl get receivers -o yaml | kubesphere-dingtalk import --from -

Exit codes: 0 ok, 2 something cannot be read or written.`);

export function addImport(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  program
    .command('import')
    .summary(translate(phrase('write clean manifests of the objects in a cluster')))
    .description(
      translate(phrase('Reads notification objects from a cluster, or from an export, and writes manifests for Git.')),
    )
    .argument('[objects...]', translate(phrase('KIND or KIND/NAME (default: all)')))
    .option('--context <name>', translate(phrase('context of the kubeconfig (default: the current one)')))
    .option('--kubeconfig <file>', translate(phrase('kubeconfig (default: KUBECONFIG, else ~/.kube/config)')))
    .option(
      '-n, --namespace <name>',
      translate(phrase('namespace of ConfigMaps and Secrets that you name (default: that of the context)')),
    )
    .option('--from <file>', translate(phrase('clean an export of “kubectl get -o yaml” instead; - is standard input')))
    .option('-o, --output <file>', translate(phrase('write to a file, which must not exist with another content')))
    .option('--split <folder>', translate(phrase('write one file for each object')))
    .option('--secret-manifests', translate(phrase('write Secrets as manifests with placeholders, not as comments')))
    .addHelpText('after', translate(HELP))
    .action(async (objects: readonly string[], options: ImportOptions) => {
      const wanted = objects.map(wantedOf);
      checkOptions(options);
      const complete = await withInterrupt((signal) => runImport(wanted, options, terminal, signal));
      terminal.exit(complete ? EXIT.ok : EXIT.usage);
    });
}

/** @throws UsageError */
function wantedOf(text: string): WantedObjects {
  const wanted = readWanted(text);
  if (wanted) return wanted;
  throw new UsageError(
    phrase('“{text}” is no kind or object that can be imported.', { text }),
    phrase('Expected KIND or KIND/NAME, such as receivers, receiver/on-call or configmap/templates.'),
  );
}

function checkOptions({ from, context, kubeconfig, output, split }: ImportOptions): void {
  if (from !== undefined && (context !== undefined || kubeconfig !== undefined))
    throw new UsageError(
      phrase('--from reads a file, so --context and --kubeconfig mean nothing.'),
      phrase('Omit them, or omit --from.'),
    );
  if (output !== undefined && split !== undefined)
    throw new UsageError(phrase('--output and --split exclude each other.'), phrase('Use one of them.'));
}

/** @returns whether everything was imported */
async function runImport(
  wanted: readonly WantedObjects[],
  options: ImportOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  const { note, err, translate } = terminal;
  const { objects, failures, remarks } = await gather(wanted, options, terminal, signal);
  const imported = importObjects(objects);
  await writeResult(imported, options, terminal);
  const say = (text: string): void => note(printable(hideSecrets(text)));
  for (const remark of remarks) say(labelled(translate(phrase('note:')), translate(remark), translate));
  if (imported.others.length > 0)
    say(
      translate(
        phrase('Left out, because they are not manifests of notifications: {objects}', {
          objects: imported.others.join(', '),
        }),
      ),
    );
  for (const failure of failures)
    note(labelled(err.red(translate(phrase('error:'))), printable(hideSecrets(translate(failure))), translate));
  if (objects.length === 0 && failures.length === 0)
    say(translate(phrase('There is nothing to import: the cluster has no notification objects.')));
  return failures.length === 0;
}
