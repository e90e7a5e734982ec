import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver/node';
import { type Finding, type Fix, findingsOf } from '#core';
import type { Context } from '../context.js';
import { toCodeAction, toDocumentEdit } from '../convert.js';

const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.kubesphereDingtalk`;

/** Quick fixes of what stands at a range, and all preferred fixes of the file at once. */
export function registerCodeActions({ open, connection, guard }: Context): void {
  connection.onCodeAction(
    guard(
      'codeAction',
      ({ textDocument: { uri }, range, context: { only } }: CodeActionParams): CodeAction[] => {
        const analysed = open.analysisOf(uri);
        if (!analysed) return [];
        const findings = findingsOf(analysed.stream).filter(({ fixes }) => fixes.length > 0);
        const { version } = analysed;
        const quickFixes = findings
          .filter((finding) => touches(finding.range, range))
          .flatMap((finding) => finding.fixes.map((fix) => toCodeAction(finding, fix, uri, version)));
        if (!only) return quickFixes;
        const wants = (kind: string): boolean =>
          only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
        return [
          ...(wants(CodeActionKind.QuickFix) ? quickFixes : []),
          ...(wants(FIX_ALL_KIND) ? fixAll(findings, uri, version) : []),
        ];
      },
      [],
    ),
  );
}

function fixAll(findings: readonly Finding[], uri: string, version: number): CodeAction[] {
  const edits = compatible(findings.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred) ?? [])).flatMap(
    (fix) => fix.edits,
  );
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all DingTalk findings',
      kind: FIX_ALL_KIND,
      edit: { documentChanges: [toDocumentEdit({ edits }, uri, version)] },
    },
  ];
}

/** The fixes whose edits do not get into each other's way, first come first served. */
function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Range[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((range) => touches(edit.range, range)))) return false;
    taken.push(...edits.map(({ range }) => range));
    return true;
  });
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
