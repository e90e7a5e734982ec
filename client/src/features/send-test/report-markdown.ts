import { type Phrase, phrase } from '#core';
import type { PartResult } from '#sender';
import { describeClockSkew } from './clock-skew.js';
import { OUTCOMES, PLACES } from './send-report.js';
import type { TestRecord } from './test-record.js';

/** The whole result as Markdown, for a page of its own or for a ticket. Nothing secret is in it. */
export function reportMarkdown(record: TestRecord, translate: (text: Phrase) => string): string {
  const { receiver, at, what, place, results, notes } = record;
  const written = (text: Phrase | string | number): string =>
    escaped(typeof text === 'object' ? translate(text) : String(text));
  const rows = results.map((result) =>
    [
      labelOf(result),
      OUTCOMES[result.outcome],
      answerOf(result),
      phrase('{time} ms', { time: Math.round(result.durationMs) }),
    ]
      .map(written)
      .join(' | '),
  );
  const head = [phrase('Target'), phrase('Outcome'), phrase('DingTalk’s answer'), phrase('Duration')].map(written);
  return [
    `# ${written(phrase('Test message of “{name}”', { name: receiver }))}`,
    [
      `- ${written(phrase('Sent: {time}', { time: at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC') }))}`,
      `- ${written(phrase('To: {place}', { place: PLACES[place] }))}`,
      `- ${written(phrase('Message: {message}', { message: what }))}`,
    ].join('\n'),
    [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n'),
    ...results.flatMap((result) => explain(result, written)),
    ...(notes.length > 0
      ? [`## ${written(phrase('Notes'))}`, notes.map((note) => `- ${written(note)}`).join('\n')]
      : []),
    '',
  ].join('\n\n');
}

export function labelOf({ target, part, parts }: PartResult): Phrase {
  return parts > 1
    ? phrase('{target}, part {part} of {parts}', { target: target.label, part, parts })
    : phrase('{target}', { target: target.label });
}

function answerOf({ dingtalk }: PartResult): Phrase {
  if (!dingtalk) return phrase('none');
  const { code, subCode, message } = dingtalk;
  return subCode === undefined
    ? phrase('{code}: {message}', { code, message })
    : phrase('{code} (sub-code {subCode}): {message}', { code, subCode, message });
}

function explain(result: PartResult, written: (text: Phrase | string) => string): readonly string[] {
  const { error, clockSkewMs, messageId } = result;
  const clock = describeClockSkew(clockSkewMs);
  const lines = [
    ...(error ? [phrase('Cause: {cause}', { cause: error.cause })] : []),
    ...(error ? [phrase('What to do: {remedy}', { remedy: error.remedy })] : []),
    ...(error?.detail ? [phrase('Technical detail: {detail}', { detail: error.detail })] : []),
    ...(messageId ? [phrase('Message id: {id}', { id: messageId })] : []),
    ...(clock ? [clock] : []),
  ];
  if (lines.length === 0) return [];
  return [`## ${written(labelOf(result))}`, lines.map((line) => `- ${written(line)}`).join('\n')];
}

/** Nothing that came over the wire is to become a link, a picture or a cell of its own. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#!~]/g, '\\$&')
    .replaceAll('&', '&amp;');
}
