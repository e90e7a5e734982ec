import { type Command, Option } from 'commander';
import { phrase } from '#core';
import { createConfigs } from '../config/create-configs.js';
import { addPipelineOptions, type SurroundingsOptions } from '../config/pipeline-options.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { buildAll } from '../kustomize/build-all.js';
import { addBuildOptions, type BuildOptions } from '../kustomize/build-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { reportJson } from '../test/report-json.js';
import { reportJunit } from '../test/report-junit.js';
import { reportTap } from '../test/report-tap.js';
import { reportText } from '../test/report-text.js';
import { runTests } from '../test/run-tests.js';
import { hasFailed, type TestReport } from '../test/test-report.js';
import { cannotRun } from '../test/test-run.js';

interface TestOptions extends SurroundingsOptions, BuildOptions {
  readonly format: keyof typeof REPORTS;
  readonly requireCoverage?: boolean;
}

const HELP = phrase(`
A file NAME.dingtalk-test.yaml declares which receivers should receive which alerts: see docs/routing-tests.md.
The alerts are those in the test. For those that fire now, use preview or explain: see docs/live.md.

Examples:
  $ kubesphere-dingtalk test
  $ kubesphere-dingtalk test manifests/ --require-coverage
  $ kubesphere-dingtalk test --format junit > report.xml

Exit codes: 0 all passed, 1 some failed, 2 a test cannot run.`);

const REPORTS = {
  text: reportText,
  tap: (report: TestReport, { translate }: Terminal) => reportTap(report, translate),
  junit: (report: TestReport, { translate }: Terminal) => reportJunit(report, translate),
  json: (report: TestReport, { translations }: Terminal) => reportJson(report, translations),
} as const;

export function addTest(program: Command, terminal: Terminal): void {
  const { translate } = terminal;
  const command = program
    .command('test')
    .summary(translate(phrase('run routing tests')))
    .description(
      translate(phrase('Runs the routing tests beside manifests: whether alerts reach the expected receivers.')),
    )
    .argument('[paths...]', translate(phrase('tests, folders or globs')), ['.'])
    .addOption(
      new Option('--format <format>', translate(phrase('report format'))).choices(Object.keys(REPORTS)).default('text'),
    )
    .option(
      '--require-coverage',
      translate(
        phrase(
          'fail if no case reaches a receiver, uses a Router or Silence, or if an alert unexpectedly reaches no receiver',
        ),
      ),
    );
  addBuildOptions(addPipelineOptions(command, terminal), terminal)
    .addHelpText('after', translate(HELP))
    .action(async (paths: readonly string[], options: TestOptions) => {
      const configs = createConfigs(options, terminal);
      const builds = await buildAll(options, terminal);
      const report = await runTests(paths, { ...options, configs, builds }, terminal);
      terminal.print(REPORTS[options.format](report, terminal));
      terminal.exit(exitCode(report));
    });
}

function exitCode(report: TestReport): ExitCode {
  if (report.runs.some(cannotRun)) return EXIT.usage;
  return hasFailed(report) ? EXIT.findings : EXIT.ok;
}
