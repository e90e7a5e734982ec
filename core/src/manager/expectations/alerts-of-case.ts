import type { SampleAlert } from '../../model/alert.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { parseSamples } from '../samples/parse-samples.js';
import type { ExpectationProblem, ExpectedCase } from './expectations.js';

export interface CaseAlerts {
  readonly alerts: readonly SampleAlert[];
  readonly problems: readonly ExpectationProblem[];
}

/**
 * The alerts of a case, including those in its file.
 *
 * @param text the content of `alertsFile`; undefined when it cannot be read
 * @param problem why, if it is known
 */
export function alertsOfCase(
  { alerts, alertsFile }: ExpectedCase,
  text: string | undefined,
  problem: Phrase | undefined,
): CaseAlerts {
  if (!alertsFile) return { alerts, problems: [] };
  const { text: file, range } = alertsFile;
  if (text === undefined) {
    const message = problem
      ? phrase('{path} cannot be read: {problem}.', { path: file, problem })
      : phrase('“{file}” cannot be read.', { file });
    return { alerts, problems: [{ code: 'alerts-file', severity: 'error', phrase: message, range }] };
  }
  const read = parseSamples(text, file);
  return {
    alerts: [...alerts, ...read.samples],
    problems: read.problems.map(({ index, message }) => ({
      code: 'alerts-file',
      severity: read.samples.length === 0 ? 'error' : 'warning',
      phrase:
        index === undefined
          ? phrase('{place}: {problem}', { place: file, problem: message })
          : phrase('{place}: {problem}', {
              place: phrase('{path}, alert {alert}', { path: file, alert: index + 1 }),
              problem: message,
            }),
      range,
    })),
  };
}
