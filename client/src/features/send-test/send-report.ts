import type { Outcome, SendResult } from '#sender';
import { describeClockSkew } from './clock-skew.js';

/** What to tell a person when a test is over. */
export interface SendReport {
  readonly severity: 'information' | 'warning' | 'error';
  /** For a notification: what happened and what to do next. */
  readonly summary: string;
  /** For the output channel: all that is known of each target. */
  readonly details: readonly string[];
}

/** @param where where the targets are, when it is not DingTalk */
export function reportResults(receiver: string, results: readonly SendResult[], where = 'DingTalk'): SendReport {
  return {
    severity: severityOf(results),
    summary: [summarize(receiver, results, where), skewOf(results)].filter(Boolean).join(' '),
    details: [`Test message of receiver “${receiver}” to ${where}:`, ...results.flatMap(detail)],
  };
}

function severityOf(results: readonly SendResult[]): SendReport['severity'] {
  if (results.every(({ outcome }) => outcome === 'delivered')) return 'information';
  return results.every(({ outcome }) => outcome === 'refused' || outcome === 'failed') ? 'error' : 'warning';
}

function summarize(receiver: string, results: readonly SendResult[], where: string): string {
  const delivered = results.filter(({ outcome }) => outcome === 'delivered');
  const problems = results.filter(({ outcome }) => outcome !== 'delivered');
  const [first, ...others] = problems;
  if (!first) {
    const targets = delivered.length === 1 ? delivered[0]?.target.label : `all ${delivered.length} targets`;
    return `${where} accepted the test message of “${receiver}” for ${targets}.`;
  }
  const head =
    results.length > 1
      ? `${delivered.length} of ${results.length} test messages of “${receiver}” were delivered. `
      : '';
  const rest = others.length > 0 ? ` (${others.length} more: see the details.)` : '';
  return `${head}${problemOf(first, where)}${rest}`;
}

function problemOf({ target, outcome, error }: SendResult, where: string): string {
  const what = `${headOf(outcome, where)} ${target.label}`;
  return outcome === 'cancelled' || !error ? `${what}.` : `${what}: ${error.cause} ${error.remedy}`;
}

function headOf(outcome: Outcome, where: string): string {
  switch (outcome) {
    case 'delivered':
      return `${where} accepted the test message for`;
    case 'refused':
      return `${where} refused the test message for`;
    case 'failed':
      return 'The test message was not sent to';
    case 'unknown':
      return 'It is not certain that the test message arrived at';
    case 'cancelled':
      return 'The test message was cancelled before it was sent to';
  }
}

function skewOf(results: readonly SendResult[]): string | undefined {
  return results.map(({ clockSkewMs }) => describeClockSkew(clockSkewMs)).find((text) => text !== undefined);
}

function detail({
  target,
  outcome,
  dingtalk,
  error,
  durationMs,
  clockSkewMs,
  messageId,
}: SendResult): readonly string[] {
  const subCode = dingtalk?.subCode === undefined ? '' : ` (sub-code ${dingtalk.subCode})`;
  const lines = [
    `  ${target.label}: ${outcome}, ${Math.round(durationMs)} ms`,
    messageId && `    message id: ${messageId}`,
    dingtalk && `    DingTalk answered ${dingtalk.code}${subCode}: ${dingtalk.message}`,
    error && `    cause: ${error.cause}`,
    error?.detail && `    technical detail: ${error.detail}`,
    error && `    what to do: ${error.remedy}`,
    describeClockSkew(clockSkewMs) && `    clock: ${describeClockSkew(clockSkewMs)}`,
  ];
  return lines.filter((line) => typeof line === 'string' && line !== '') as string[];
}
