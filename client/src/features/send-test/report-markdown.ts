import { escapeMarkdown, type Phrase, phrase } from '#core';
import { PLACES } from './send-report.js';
import type { TestRecord } from './test-record.js';

/** The result as Markdown, for a page or a ticket. Contains no credentials. */
export async function reportMarkdown(record: TestRecord, translate: (text: Phrase) => string): Promise<string> {
  const { describeResult, OUTCOME_WORDS } = await import('#sender');
  const { receiver, at, what, place, results, notes } = record;
  const written = (text: Phrase | string | number): string =>
    escapeMarkdown(typeof text === 'object' ? translate(text) : String(text));
  const described = results.map((result) => ({ ...result, ...describeResult(result) }));
  const rows = described.map(({ label, outcome, answer = phrase('none'), durationMs }) =>
    [label, OUTCOME_WORDS[outcome], answer, phrase('{time} ms', { time: Math.round(durationMs) })]
      .map(written)
      .join(' | '),
  );
  const explained = described.filter(({ details }) => details.length > 0);
  const head = [phrase('Target'), phrase('Outcome'), phrase('DingTalk’s response'), phrase('Duration')].map(written);
  return [
    `# ${written(phrase('Test message of “{name}”', { name: receiver }))}`,
    [
      `- ${written(phrase('Sent: {time}', { time: at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC') }))}`,
      `- ${written(phrase('To: {place}', { place: PLACES[place] }))}`,
      `- ${written(phrase('Message: {message}', { message: what }))}`,
    ].join('\n'),
    [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n'),
    ...explained.flatMap(({ label, details }) => [
      `## ${written(label)}`,
      details.map((detail) => `- ${written(detail)}`).join('\n'),
    ]),
    ...(notes.length > 0
      ? [`## ${written(phrase('Notes'))}`, notes.map((note) => `- ${written(note)}`).join('\n')]
      : []),
    '',
  ].join('\n\n');
}
