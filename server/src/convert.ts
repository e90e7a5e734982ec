import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  SymbolKind,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import type { Finding, Fix, OutlineSymbol, Severity } from '#core';

export const DIAGNOSTIC_SOURCE = 'kubesphere-dingtalk';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

const SYMBOL_KINDS: Readonly<Record<OutlineSymbol['type'], SymbolKind>> = {
  object: SymbolKind.Object,
  section: SymbolKind.Namespace,
  condition: SymbolKind.Field,
};

export function toDiagnostic({ range, severity, code, message, tag, path }: Finding): Diagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    source: DIAGNOSTIC_SOURCE,
    message,
    data: { path },
    ...(tag && { tags: [TAGS[tag]] }),
  };
}

export function toCodeAction(finding: Finding, fix: Fix, uri: string, version: number): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    diagnostics: [toDiagnostic(finding)],
    edit: { documentChanges: [toDocumentEdit(fix, uri, version)] },
  };
}

export function toDocumentEdit({ edits }: Pick<Fix, 'edits'>, uri: string, version: number): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [...edits] };
}

export function toDocumentSymbol({
  name,
  detail,
  type,
  range,
  selectionRange,
  children,
}: OutlineSymbol): DocumentSymbol {
  return { name, detail, kind: SYMBOL_KINDS[type], range, selectionRange, children: children.map(toDocumentSymbol) };
}
