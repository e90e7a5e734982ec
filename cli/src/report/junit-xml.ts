import { type Attributes, attributes, escapeXml } from './xml.js';

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
