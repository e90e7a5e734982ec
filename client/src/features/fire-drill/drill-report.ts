import { escapeMarkdown, type Phrase, phrase } from '#core';
import type { DrillNote, DrillResult } from '#sender';

/** The result of a drill. Contains no credentials. */
export interface DrillReport {
  readonly passed: boolean;
  /** For a notification. */
  readonly summary: Phrase;
  /** All details as Markdown. */
  readonly markdown: string;
}

export async function drillReport(
  drilled: readonly DrillResult[],
  { who, when }: DrillNote,
  translate: (text: Phrase) => string,
): Promise<DrillReport> {
  const { describeResult, isPassed } = await import('#sender');
  const written = (text: Phrase): string => escapeMarkdown(translate(text));
  const results = drilled.flatMap((one) => one.results);
  const delivered = results.filter(({ outcome }) => outcome === 'delivered').length;
  const total = results.length + drilled.reduce((sum, { omitted }) => sum + omitted.length, 0);
  const summary = phrase('DingTalk fire drill: delivered to {delivered} of {total} targets.', { delivered, total });
  const sections = drilled.flatMap(({ receiver, remarks, results: own, omitted }) => [
    `## ${escapeMarkdown(receiver)}`,
    [
      ...own.flatMap((result) => {
        const { head, answer, details } = describeResult(result);
        const mark = result.outcome === 'delivered' ? '✔' : '✖';
        const shown = [...(answer ? [phrase('DingTalk’s response: {answer}', { answer })] : []), ...details];
        return [`- ${mark} ${written(head)}`, ...shown.map((detail) => `  - ${written(detail)}`)];
      }),
      ...omitted.map(
        ({ target, reason }) =>
          `- ✖ ${written(phrase('{target}: not sent. {reason}', { target: target.label, reason }))}`,
      ),
      ...remarks.map((remark) => `- ${written(remark)}`),
    ].join('\n'),
  ]);
  const head = [phrase('Sent by: {who}', { who }), phrase('Sent at: {when}', { when }), summary];
  return {
    passed: isPassed(drilled),
    summary,
    markdown: [
      `# ${written(phrase('Fire drill'))}`,
      head.map((line) => `- ${written(line)}`).join('\n'),
      ...sections,
      '',
    ].join('\n\n'),
  };
}
