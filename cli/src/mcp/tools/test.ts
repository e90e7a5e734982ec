import { phrase } from '#core';
import reportSchema from '../../../../docs/schemas/test-report.schema.json' with { type: 'json' };
import { test as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/test.schema.json' with { type: 'json' };
import { createConfigs } from '../../config/create-configs.js';
import { reportJson } from '../../test/report-json.js';
import { reportText } from '../../test/report-text.js';
import { runTests } from '../../test/run-tests.js';
import { hasFailed } from '../../test/test-report.js';
import { cannotRun } from '../../test/test-run.js';
import { MANIFESTS, namedPaths, TEST } from '../access/named-paths.js';
import { type ManifestInput, type SurroundingsInput, surroundingsOf } from './inputs.js';
import type { Tool } from './tool.js';

interface TestInput extends ManifestInput, SurroundingsInput {
  readonly test?: string;
  readonly requireCoverage?: boolean;
}

export const TEST_TOOL: Tool<TestInput> = {
  name: 'test',
  title: phrase('Run routing tests'),
  description:
    'Runs routing tests: files NAME.dingtalk-test.yaml beside manifests that declare which receivers should get which alerts (`describe_schema` of RoutingTest, and the resource kubesphere-dingtalk://docs/routing-tests). Run them after each change of manifests. `ok` is false if a case fails, a test cannot run, or required coverage is missing.',
  inputSchema,
  validate,
  reportSchema,
  texts: ({ test }) => (test === undefined ? {} : { [TEST]: test }),
  async run(input, desk) {
    const { terminal } = desk;
    const surroundings = surroundingsOf(input);
    const { paths = [], test, manifests, requireCoverage = false } = input;
    const named = [...(await namedPaths(paths, desk)), ...(test === undefined ? [] : [TEST])];
    const report = await runTests(
      named.length === 0 ? ['.'] : named,
      {
        ...surroundings,
        configs: createConfigs(surroundings, terminal),
        builds: manifests === undefined ? [] : [{ path: MANIFESTS, text: manifests }],
        requireCoverage,
      },
      terminal,
    );
    return {
      ok: !report.runs.some(cannotRun) && !hasFailed(report),
      text: reportText(report, terminal),
      json: reportJson(report, terminal.translations),
    };
  },
};
