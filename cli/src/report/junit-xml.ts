import { toWellFormed } from '#core';

/** The test cases of a suite. */
interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/** A suite as lines of XML. */
export interface Suite {
  readonly counts: Counts;
  readonly lines: readonly string[];
}

/** The whole report. */
export function junitDocument(suites: readonly Suite[]): string {
  const total = (kind: keyof Counts): number => suites.reduce((sum, { counts }) => sum + counts[kind], 0);
  const counts = { tests: total('tests'), failures: total('failures'), errors: total('errors') };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'kubesphere-dingtalk', ...counts })}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
  ].join('\n');
}

type Attributes = Readonly<Record<string, string | number>>;

export function framed(name: string, counts: Counts, lines: readonly string[], file?: string): Suite {
  const head = attributes({ name, ...counts, ...(file !== undefined && { file }) });
  return { counts, lines: [`  <testsuite${head}>`, ...lines, '  </testsuite>'] };
}

export function testcase(head: Attributes, content: readonly string[]): string {
  if (content.length === 0) return `    <testcase${attributes(head)}/>`;
  return [`    <testcase${attributes(head)}>`, ...content.map((line) => `      ${line}`), '    </testcase>'].join('\n');
}

export function element(tag: string, head: Attributes, body: string): string {
  return `<${tag}${attributes(head)}>${escapeXml(body)}</${tag}>`;
}

function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 allows neither control characters nor lone surrogates, not even as references. */
function escapeXml(text: string): string {
  return (
    toWellFormed(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML rejects these characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character: string) => ENTITIES[character] ?? character)
  );
}
