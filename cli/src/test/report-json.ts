import { renderPhrase, type Translations } from '#core';
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
        cases: cases.map(({ failures, reached, assumptions, ...each }) => ({
          ...each,
          passed: failures.length === 0,
          reached: reached.map((receiver) => cluster.receivers[receiver]?.facts.name ?? ''),
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
        receivers: coverage.receivers.map(({ name, place }) => ({ name, path: place.uri, range: place.range })),
        alerts: coverage.alerts,
      },
    },
    undefined,
    2,
  );
}
