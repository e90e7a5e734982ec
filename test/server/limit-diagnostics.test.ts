import { expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { limitDiagnostics, MAX_DIAGNOSTICS } from '../../server/src/features/limit-diagnostics.js';

const at = (line: number, severity: DiagnosticSeverity): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  severity,
  message: String(line),
});

test('all diagnostics are shown up to the limit', () => {
  const some = Array.from({ length: MAX_DIAGNOSTICS }, (_, line) => at(line, DiagnosticSeverity.Hint));
  expect(limitDiagnostics(some, {})).toEqual(some);
});

test('above it the most severe ones are shown in their order, and the others are counted', () => {
  const many = Array.from({ length: 2 * MAX_DIAGNOSTICS }, (_, line) =>
    at(line, line % 4 === 3 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning),
  );
  const [note, ...shown] = limitDiagnostics(many, {});
  expect(note).toMatchObject({
    severity: DiagnosticSeverity.Information,
    message: '1000 more findings of this file are not shown.',
  });
  expect(shown).toHaveLength(MAX_DIAGNOSTICS);
  expect(shown.filter(({ severity }) => severity === DiagnosticSeverity.Error)).toHaveLength(MAX_DIAGNOSTICS / 2);
  const lines = shown.map(({ range }) => range.start.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
