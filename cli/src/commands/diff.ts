import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  changesIn,
  compareStates,
  outlineStates,
  phrase,
  type StateChange,
  type StatesReport,
  statesMarkdown,
} from '#core';
import { comparisonText } from '../comparison/comparison-text.js';
import { addPipelineOptions } from '../config/pipeline-options.js';
import { diffJson } from '../diff/diff-json.js';
import { readFailOn } from '../diff/fail-on-option.js';
import { readCompared } from '../diff/read-range.js';
import { type ReadOptions, readStates } from '../diff/read-states.js';
import { type SideOptions, type Sides, withSides } from '../diff/sides.js';
import { EXIT } from '../exit-code.js';
import { buildAll } from '../kustomize/build-all.js';
import { addBuildOptions, namedFolders } from '../kustomize/build-options.js';
import { hiderFor } from '../lint/hider-for.js';
import { collect } from '../terminal/collect.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import { withInterrupt } from '../terminal/interrupted.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface DiffOptions extends Omit<ReadOptions, 'build'>, SideOptions {
  readonly failOn: readonly StateChange[];
  readonly format: 'text' | 'json' | 'markdown';
}

const HELP = phrase(`
Without a revision, it compares HEAD with the work tree: what the changes do that are not committed. REV compares that
revision with the work tree, A..B two revisions, A...B their common ancestor with B, and --staged what is staged.
Revisions are read from Git's objects: nothing is checked out, no filter or hook runs, and nothing is fetched.

Examples:
  $ kubesphere-dingtalk diff
  $ kubesphere-dingtalk diff --staged -- manifests/
  $ kubesphere-dingtalk diff origin/main...HEAD --format markdown > comment.md
  $ kubesphere-dingtalk diff main --kustomize overlays/prod --fail-on lost-receiver,verdict
  $ kubesphere-dingtalk diff --folders before/ after/

Exit codes: 0 nothing changed, or nothing that --fail-on names, 1 something changed that --fail-on names, 2 wrong
options, or something cannot be read or built.`);

export function addDiff(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('diff')
    .summary(translate(phrase('show what a change does to alerts')))
    .description(
      translate(
        phrase(
          'Compares two revisions of manifests: which alerts and alert rules gain or lose receivers, how messages, verdicts and findings change.',
        ),
      ),
    )
    .usage('[options] [REV | A..B | A...B] [-- paths...]')
    .argument(
      '[compared...]',
      translate(
        phrase('revision or range (default: HEAD), and after -- files, folders or globs (default: this folder)'),
      ),
    )
    .option('--staged', translate(phrase('compare with what is staged, not with the work tree')))
    .option('--folders', translate(phrase('compare two folders instead: diff --folders BEFORE AFTER')))
    .option(
      '--alerts <file>',
      translate(
        phrase(
          'alerts in Alertmanager’s webhook format; may be repeated (default: the sample files of the configurations and the built-in samples)',
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
      new Option(
        '--fail-on <changes>',
        translate(
          phrase(
            'exit with 1 when an alert or an alert rule loses a receiver (lost-receiver), the cluster rejects an object (verdict), or anything changes (any); may be repeated',
          ),
        ),
      )
        .argParser(readFailOn(translate))
        .default([], 'none'),
    )
    .addOption(
      new Option('--format <format>', translate(phrase('report format')))
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    );
  addBuildOptions(addPipelineOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (operands: readonly string[], given: DiffOptions) => {
      const { named, paths } = readCompared(operands, commandLineOf(program));
      const options = withPrograms(given, terminal.cwd);
      const compared = paths.length === 0 && namedFolders(options).length === 0 ? ['.'] : paths;
      const once = noteOnce(terminal);
      const { input, texts, names } = await cancellable((signal) =>
        withSides(named, options, once, signal, async (sides) => ({
          ...(await readStates(compared, sides, { ...options, build: buildAll }, once, signal)),
          names: sides.names,
        })),
      );
      const report = compareStates(input);
      const changes = changesIn(report);
      const failing = [...new Set(options.failOn)].filter((change) => changes.has(change));
      print(report, { names, failing, format: options.format }, hiderFor(texts), terminal);
      terminal.exit(failing.length > 0 ? EXIT.findings : EXIT.ok);
    });
}

/** The parser keeps it, although its types do not tell. */
function commandLineOf(program: Command): readonly string[] {
  return (program as Command & { readonly rawArgs: readonly string[] }).rawArgs;
}

type Printed = Pick<Sides, 'names'> & Pick<DiffOptions, 'format'> & { readonly failing: readonly StateChange[] };

function print(
  report: StatesReport,
  { names, failing, format }: Printed,
  hide: (text: string) => string,
  terminal: Terminal,
): void {
  const { translate } = terminal;
  const show = (text: string): string => printable(hide(text), { lines: true });
  const outline = outlineStates(report, names);
  if (format === 'json') hidingTerminal(terminal, hide, true).print(diffJson(report, { names, failing }, translate));
  else if (format === 'text') terminal.print(comparisonText(outline, hide, terminal));
  else terminal.print(statesMarkdown(outline, { translate, show, nameOf: (uri) => uri }));
}

/** Relative to where the command runs, not to the folders that it compares. */
function withPrograms({ kustomizeProgram, helmProgram, ...options }: DiffOptions, cwd: string): DiffOptions {
  return {
    ...options,
    ...(kustomizeProgram !== undefined && { kustomizeProgram: resolve(cwd, kustomizeProgram) }),
    ...(helmProgram !== undefined && { helmProgram: resolve(cwd, helmProgram) }),
  };
}

/** Both states have most warnings in common. */
function noteOnce(terminal: Terminal): Terminal {
  const noted = new Set<string>();
  return {
    ...terminal,
    note(text) {
      if (!noted.has(text)) terminal.note(text);
      noted.add(text);
    },
  };
}

/** Ctrl-C ends the programs that run, so that what they use is removed. */
async function cancellable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  return withInterrupt(async (signal) => {
    try {
      return await work(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new UsageError(phrase('The comparison was cancelled.'), phrase('Nothing was changed.'));
    }
  });
}
