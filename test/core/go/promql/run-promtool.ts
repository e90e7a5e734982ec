import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Labels = Readonly<Record<string, string>>;

/** What every expression is expected to be, and none is, so that `promtool` prints what it is. */
const IMPOSSIBLE = [{ labels: 'impossible', value: 1 }];

/**
 * The labels of the results of expressions, without the name of the metric, with the present one of these series. Those
 * of an expression that fails, or of one without results, are missing.
 */
export function resultsOf(
  folder: string,
  expressions: readonly string[],
  series: readonly string[],
): ReadonlyMap<string, readonly Labels[]> {
  const work = mkdtempSync(join(tmpdir(), 'promtool-'));
  try {
    const file = join(work, 'tests.yaml');
    const queries = expressions.map((expr) => ({ expr, eval_time: '10m', exp_samples: IMPOSSIBLE }));
    const input = series.map((name, index) => ({ series: name, values: `${index}+${index + 1}x20` }));
    const tests = [{ interval: '1m', input_series: input, promql_expr_test: queries }];
    writeFileSync(file, JSON.stringify({ evaluation_interval: '1m', tests }));
    const ran = spawnSync(join(folder, 'promtool'), ['test', 'rules', file], {
      encoding: 'utf8',
      timeout: 30_000,
      maxBuffer: 1 << 28,
    });
    return readResults(ran.stdout + ran.stderr);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const RESULT = /^ {4}expr: ("(?:[^"\\]|\\.)*"), time: 10m,\n {8}exp: .*\n {8}got: (.*)$/gm;
const METRIC = /\{((?:[a-z_]+="(?:[^"\\]|\\.)*"(?:, )?)*)\} [^,{]+/g;
const LABEL = /([a-z_]+)=("(?:[^"\\]|\\.)*")/g;

function readResults(output: string): ReadonlyMap<string, readonly Labels[]> {
  const results = new Map<string, readonly Labels[]>();
  for (const [, expression = '', got = ''] of output.matchAll(RESULT)) {
    const labels = [...got.matchAll(METRIC)].map(([, written = '']) =>
      Object.fromEntries(
        [...written.matchAll(LABEL)].map(([, name = '', value = '']) => [name, JSON.parse(value) as string]),
      ),
    );
    for (const result of labels) delete result.__name__;
    if (labels.length > 0) results.set(JSON.parse(expression) as string, labels);
  }
  return results;
}
