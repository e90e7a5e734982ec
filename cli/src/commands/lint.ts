import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT, type ExitCode } from '../exit-code.js';
import { countFindings } from '../lint/count-findings.js';
import { lintPaths } from '../lint/lint-paths.js';
import type { LintedFile } from '../lint/linted-file.js';
import { reportJson } from '../lint/report-json.js';
import { reportSarif } from '../lint/report-sarif.js';
import { reportText } from '../lint/report-text.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { readVersion } from '../version.js';

interface LintOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly quiet?: boolean;
  readonly stdinFilename: string;
}

const HELP = `
Folders are searched for *.yaml and *.yml, without node_modules and .git; links are not followed.
Globs may be quoted; - is standard input.

Exit codes: 0 no errors, 1 errors or too many warnings, 2 something cannot be read.`;

export function addLint(program: Command, terminal: Terminal): void {
  program
    .command('lint')
    .summary('check manifests')
    .description('Checks manifests, and says what the cluster would refuse, ignore or not do.')
    .argument('[paths...]', 'files, folders, globs, or -', ['.'])
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'sarif']).default('text'))
    .option('--max-warnings <number>', 'fail when there are more warnings', readLimit)
    .option('--quiet', 'report errors only')
    .option('--fix', 'repair what has one right answer, and report the rest')
    .option('--stdin-filename <name>', 'what to call standard input in the report', '<stdin>')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: LintOptions) => {
      const { files, unreadable } = await lintPaths(paths, options, terminal);
      // of files that cannot be read there is nothing good to say
      if (files.length > 0 || unreadable.length === 0 || options.format !== 'text')
        terminal.print(report(options.quiet ? files.map(onlyErrors) : files, options, terminal));
      for (const problem of unreadable) terminal.note(`${terminal.err.red('error:')} ${printable(problem)}`);
      terminal.exit(unreadable.length > 0 ? EXIT.usage : judge(files, options));
    });
}

function report(files: readonly LintedFile[], { format }: LintOptions, { out, cwd }: Terminal): string {
  if (format === 'json') return reportJson(files);
  return format === 'sarif' ? reportSarif(files, cwd, readVersion()) : reportText(files, out);
}

function onlyErrors(file: LintedFile): LintedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}

/** Warnings count whether or not they are reported. */
function judge(files: readonly LintedFile[], { maxWarnings }: LintOptions): ExitCode {
  const { error, warning } = countFindings(files);
  return error > 0 || (maxWarnings !== undefined && warning > maxWarnings) ? EXIT.findings : EXIT.ok;
}

function readLimit(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number, such as 0.');
  return Number(text);
}
