import type { Finding, Severity } from '#core';

/**
 * Annotated fixtures. Comment lines that begin in the first column list the findings of the line above them:
 *
 *     kind: Reciever
 *     #     ^^^^^^^^ unknown-kind
 *
 * The carets are exactly under the marked span, in UTF-16 code units, followed by the code of the finding. Where carets are
 * impossible, because the `#` is in the way or the span ends on a later line, columns replace them, with the number of
 * lines before the end if needed: `#@ 0-4 unknown-field`, `#@ 10-+1:7 label-value-invalid`. A severity other than the
 * default of its check follows in parentheses: `# ^^^ values-missing (warning)`.
 *
 * Annotations are removed before a fixture is parsed, so they can be anywhere, even inside a block scalar or in invalid
 * YAML.
 */
const ANNOTATION = /^#(?: *\^+|@ \d+-(?:\+\d+:)?\d+) [a-z-]+(?: \([a-z]+\))?$/;

export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ANNOTATION.test(line))
    .join('\n');
}

/** @param defaults the severities of the checks by code */
export function annotate(text: string, findings: readonly Finding[], defaults: ReadonlyMap<string, Severity>): string {
  return text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...findings.filter(({ range }) => range.start.line === number).map((finding) => annotationOf(finding, defaults)),
    ])
    .join('\n');
}

function annotationOf(
  { code, severity, range: { start, end } }: Finding,
  defaults: ReadonlyMap<string, Severity>,
): string {
  const note = severity === defaults.get(code) ? code : `${code} (${severity})`;
  if (start.line === end.line && start.character > 0 && start.character < end.character)
    return `${'#'.padEnd(start.character)}${'^'.repeat(end.character - start.character)} ${note}`;
  const down = end.line === start.line ? '' : `+${end.line - start.line}:`;
  return `#@ ${start.character}-${down}${end.character} ${note}`;
}
