import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ApplyMode, hideSecrets, type Phrase, phrase } from '#core';
import { addConfigOptions, type ConfigOptions } from '../config/config-options.js';
import { createConfigs } from '../config/create-configs.js';
import { type RuleSettings, readRuleOption } from '../config/rule-option.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { requirePaths } from '../files/require-paths.js';
import { buildAll } from '../kustomize/build-all.js';
import { addBuildOptions, type BuildOptions, namedFolders } from '../kustomize/build-options.js';
import { lintBuilds, mergeFiles } from '../kustomize/lint-builds.js';
import { countFindings } from '../lint/count-findings.js';
import { documentVerdicts } from '../lint/document-verdicts.js';
import { findingsCheckstyle } from '../lint/findings-checkstyle.js';
import { findingsGithub } from '../lint/findings-github.js';
import { findingsGitlab } from '../lint/findings-gitlab.js';
import { findingsJson } from '../lint/findings-json.js';
import { findingsSarif } from '../lint/findings-sarif.js';
import { findingsText } from '../lint/findings-text.js';
import { limitFindings, MAX_FINDINGS, omittedPhrase } from '../lint/limit-findings.js';
import { lintPaths } from '../lint/lint-paths.js';
import type { LintedFile } from '../lint/linted-file.js';
import { reasonsToFail } from '../lint/reasons-to-fail.js';
import { type ReportPaths, reportPaths } from '../lint/report-paths.js';
import { verdictsText } from '../lint/verdicts-text.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal, Translate } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { readVersion } from '../version.js';

const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'checkstyle'] as const;

/** The formats that can hold verdicts instead of findings. */
const VERDICT_FORMATS: readonly (typeof FORMATS)[number][] = ['text', 'json'];

interface LintOptions extends ConfigOptions, BuildOptions {
  readonly rule: RuleSettings;
  readonly format: (typeof FORMATS)[number];
  readonly failIfEmpty?: boolean;
  readonly maxWarnings?: number;
  readonly maxFindings?: number;
  readonly fix?: boolean;
  readonly quiet?: boolean;
  readonly stdinFilename: string;
  readonly verdictOnly?: boolean;
  readonly apply: ApplyMode;
}

const RULE_HELP = phrase('severity of a rule: off, error, warning, information or hint; may be repeated');

const HELP = phrase(`
Folders are searched for *.yaml, *.yml, *.json and Kustomization, without node_modules and .git; symbolic links are
not followed. JSON of a folder that is no Kubernetes object is left out.
Globs may be quoted; - is standard input.

Formats for CI: github writes workflow commands, gitlab a code quality report, checkstyle XML for other tools. Their
paths are relative to the top of the repository.

Exit codes: 0 no errors, 1 errors or too many warnings (with --verdict-only: a document is rejected), or no manifests
with --fail-if-empty, 2 a file or folder cannot be read.`);

export function addLint(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('lint')
    .summary(translate(phrase('check manifests')))
    .description(translate(phrase('Checks manifests and reports what the cluster would reject, ignore or not do.')))
    .argument('[paths...]', translate(phrase('files, folders, globs, or - (default: this folder)')))
    .addOption(new Option('--format <format>', translate(phrase('report format'))).choices(FORMATS).default('text'))
    .option(
      '--max-warnings <number>',
      translate(phrase('fail if there are more than this number of warnings')),
      (text) => readLimit(text, translate),
    )
    .option(
      '--max-findings <number>',
      translate(
        phrase('list at most this number of findings, the most severe ones (text: 1000, sarif: 25000, others: all)'),
      ),
      (text) => readLimit(text, translate),
    )
    .option('--quiet', translate(phrase('report errors only')))
    .option('--fail-if-empty', translate(phrase('fail if there are no notification manifests')))
    .option('--fix', translate(phrase('fix findings that have a single fix, and report the others')))
    .option('--verdict-only', translate(phrase('report only whether the cluster accepts each document, and why not')))
    .addOption(
      new Option('--apply <mode>', translate(phrase('how kubectl applies the documents; the verdict depends on it')))
        .choices(['client-side', 'server-side'])
        .default('client-side'),
    )
    .option('--stdin-filename <name>', translate(phrase('name of standard input in the report')), '<stdin>')
    .option('--rule <rule=severity>', translate(RULE_HELP), readRuleOption(terminal), {});
  addBuildOptions(addConfigOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (named: readonly string[], options: LintOptions) => {
      if (options.fix && namedFolders(options).length > 0)
        throw new UsageError(
          phrase('What is built cannot be fixed.'),
          phrase('Run --fix on the files themselves, without --kustomize and --helm.'),
        );
      if (options.verdictOnly && !VERDICT_FORMATS.includes(options.format))
        throw new UsageError(
          phrase('--verdict-only does not support the format {format}.', { format: options.format }),
          phrase('Use --format text or json.'),
        );
      requirePaths(named);
      const paths = named.length === 0 && namedFolders(options).length === 0 ? ['.'] : named;
      const configs = createConfigs(options, terminal);
      const builds = await buildAll(options, terminal);
      const linted = await lintPaths(paths, { ...options, configs }, terminal);
      const { unreadable } = linted;
      const built = await lintBuilds(builds, { ...options, configs, terminal });
      const files = builds.length === 0 ? linted.files : mergeFiles([...linted.files, ...built]);
      // a summary such as “No findings” would be wrong if no file could be read
      if (files.length > 0 || unreadable.length === 0 || options.format !== 'text')
        terminal.print(report(files, unreadable, await reportPaths(terminal), options, terminal));
      const head = terminal.err.red(translate(phrase('error:')));
      const reasons = unreadable.length > 0 ? unreadable : reasonsToFail(files, options);
      for (const problem of reasons)
        terminal.note(labelled(head, printable(hideSecrets(translate(problem))), translate));
      if (linted.isMissing) terminal.note(terminal.translate(phrase('Check the path for typos.')));
      if (unreadable.length > 0) terminal.exit(EXIT.usage);
      else terminal.exit(reasons.length > 0 ? EXIT.findings : judge(files, options));
    });
}

function report(
  linted: readonly LintedFile[],
  unreadable: readonly Phrase[],
  paths: ReportPaths,
  { format, quiet = false, verdictOnly = false, maxFindings: most = MAX_FINDINGS[format] }: LintOptions,
  { out, language, translate, note }: Terminal,
): string {
  const all = quiet ? linted.map(onlyErrors) : linted;
  if (format === 'text')
    return verdictOnly ? verdictsText(all, out, translate) : findingsText(all, { most, quiet }, out, translate);
  const { files, omitted } = limitFindings(all, most);
  if (omitted > 0) note(translate(omittedPhrase(omitted)));
  switch (format) {
    case 'json':
      return findingsJson(files, translate, verdictOnly);
    case 'sarif':
      return findingsSarif(files, unreadable, { paths, version: readVersion(), language, translate });
    case 'github':
      return findingsGithub(files, unreadable, paths, translate);
    case 'gitlab':
      return findingsGitlab(files, paths, translate);
    case 'checkstyle':
      return findingsCheckstyle(files, paths, translate);
  }
}

function onlyErrors(file: LintedFile): LintedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}

function judge(files: readonly LintedFile[], { verdictOnly }: LintOptions): ExitCode {
  if (verdictOnly) return files.flatMap(documentVerdicts).every(({ accepted }) => accepted) ? EXIT.ok : EXIT.findings;
  return countFindings(files).error > 0 ? EXIT.findings : EXIT.ok;
}

function readLimit(text: string, translate: Translate): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(translate(phrase('Expected a whole number, such as 0.')));
  return Number(text);
}
