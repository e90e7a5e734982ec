import { isCovered, type ObjectCoverage, renderPhrase, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { countCases, type TestReport } from './test-report.js';

/** The same for programs. */
export function reportJson(report: TestReport, translations: Translations): string {
  const { runs, coverage } = report;
  return JSON.stringify(
    {
      ...countCases(report),
      tests: runs.map(({ path, name = null, problems, cases, cluster, target }) => ({
        path,
        name,
        target: targetJson(target),
        problems: problems.map(({ phrase, ...problem }) => ({
          ...problem,
          message: renderPhrase(phrase, translations),
        })),
        cases: cases.map(({ failures, reached, routers, silences, assumptions, alertNames, ...each }) => ({
          ...each,
          passed: failures.length === 0,
          reached: reached.map((receiver) => cluster.receivers[receiver]?.facts.name ?? ''),
          routers: routers.flatMap(({ router, used }) => (used ? [cluster.routers[router]?.facts.name ?? ''] : [])),
          silences: silences.flatMap(({ silence, used }) =>
            used ? [cluster.silences[silence]?.facts.name ?? ''] : [],
          ),
          failures: failures.map(({ phrase, reasons, ...failure }) => ({
            ...failure,
            message: renderPhrase(phrase, translations),
            reasons: reasons.map(({ text, at }) => ({
              text: renderPhrase(text, translations),
              place: at ? { path: at.uri, range: at.range } : null,
            })),
          })),
          assumptions: assumptions.map((assumption) => renderPhrase(assumption, translations)),
        })),
      })),
      coverage: {
        covered: isCovered(coverage),
        counts: {
          receivers: countsOf(coverage.receivers),
          routers: countsOf(coverage.routers),
          silences: countsOf(coverage.silences),
          rules: countsOf(coverage.rules),
        },
        receivers: coverage.receivers.missing.map(toJson),
        routers: coverage.routers.missing.map(toJson),
        silences: coverage.silences.missing.map(toJson),
        rules: coverage.rules.missing.map(toJson),
        alerts: coverage.alerts,
        conditions: coverage.conditions.map(({ router, text, place: { uri, range } }) => ({
          router,
          condition: renderPhrase(text, translations),
          path: uri,
          range,
        })),
      },
    },
    undefined,
    2,
  );
}

function countsOf({ total, missing }: ObjectCoverage): { readonly total: number; readonly covered: number } {
  return { total, covered: total - missing.length };
}

function toJson({ name, place: { uri, range } }: ObjectCoverage['missing'][number]): Readonly<Record<string, unknown>> {
  return { name, path: uri, range };
}
