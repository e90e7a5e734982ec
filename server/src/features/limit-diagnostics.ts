import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { phrase, type Translations } from '#core';
import { plainTextOf } from '../convert.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';

/** Nobody reads more, and editors get slow. */
export const MAX_DIAGNOSTICS = 1000;

/** The most severe diagnostics of a file up to the limit, in their order, and one that counts the others. */
export function limitDiagnostics(diagnostics: readonly Diagnostic[], translations: Translations): Diagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return [...diagnostics];
  const severityOf = ({ severity }: Diagnostic): number => severity ?? DiagnosticSeverity.Error;
  // sorting keeps the order of those that are equally severe
  const kept = new Set([...diagnostics].sort((a, b) => severityOf(a) - severityOf(b)).slice(0, MAX_DIAGNOSTICS));
  const start = { line: 0, character: 0 };
  const omitted = phrase('{count} more findings of this file are not shown.', {
    count: diagnostics.length - kept.size,
  });
  return [
    {
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      code: 'limit',
      source: DIAGNOSTIC_SOURCE,
      message: plainTextOf(omitted, { translations }),
    },
    ...diagnostics.filter((diagnostic) => kept.has(diagnostic)),
  ];
}
