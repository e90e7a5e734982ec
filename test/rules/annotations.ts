import type { Finding, Severity } from '../../core/src/model/finding/finding.js';

/**
 * Annotated fixtures. Comment lines that begin in the first column tell the findings of the line above them:
 *
 *     kind: Reciever
 *     #     ^^^^^^^^ unknown-kind
 *
 * The carets stand under exactly the marked span, in UTF-16 code units, then comes the code of the finding. What the
 * carets cannot reach, because the `#` is in the way or it ends on a later line, is told in columns, the end where
 * needed after the number of lines: `#@ 0-4 unknown-field`, `#@ 10-+1:7 label-value-invalid`. A severity that is not the
 * usual one of its check follows in parentheses: `# ^^^ values-missing (warning)`.
 *
 * Annotations are taken out before a fixture is read, so they may stand anywhere, also within a block scalar or where the
 * YAML is broken.
 */
const ANNOTATION = /^#(?: *\^+|@ \d+-(?:\+\d+:)?\d+) [a-z-]+(?: \([a-z]+\))?$/;

export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ANNOTATION.test(line))
    .join('\n');
}

/** @param usual the severities of the checks by code */
export function annotate(text: string, findings: readonly Finding[], usual: ReadonlyMap<string, Severity>): string {
  return text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...findings.filter(({ range }) => range.start.line === number).map((finding) => annotationOf(finding, usual)),
    ])
    .join('\n');
}

function annotationOf(
  { code, severity, range: { start, end } }: Finding,
  usual: ReadonlyMap<string, Severity>,
): string {
  const note = severity === usual.get(code) ? code : `${code} (${severity})`;
  if (start.line === end.line && start.character > 0 && start.character < end.character)
    return `${'#'.padEnd(start.character)}${'^'.repeat(end.character - start.character)} ${note}`;
  const down = end.line === start.line ? '' : `+${end.line - start.line}:`;
  return `#@ ${start.character}-${down}${end.character} ${note}`;
}
