import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  SymbolKind,
  type VersionedTextDocumentIdentifier,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  type Finding,
  type Fix,
  type Phrase,
  renderPhrase,
  type Severity,
  type StreamSymbol,
  type TextEdit,
} from '#core';
import type { ClientInfo } from './client-info.js';
import { DIAGNOSTIC_SOURCE } from './protocol.js';
import { symbolKind } from './symbol-kinds.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

const SYMBOL_KINDS: Readonly<Record<Exclude<StreamSymbol['type'], 'object'>, SymbolKind>> = {
  section: SymbolKind.Namespace,
  label: SymbolKind.Field,
  condition: SymbolKind.Field,
  template: SymbolKind.Function,
};

/** A phrase as the Problems view and menus show it. */
export function plainTextOf(words: Phrase, { translations }: Pick<ClientInfo, 'translations'>): string {
  return renderPhrase(words, translations, 'plain');
}

/** The client properties that findings depend on when shown. */
type ShownTo = Pick<ClientInfo, 'capabilities' | 'docsBaseUri' | 'translations'>;

/** The diagnostics of findings, which stay the same objects while nothing changes. */
const shown = new WeakMap<
  Finding,
  { readonly uri: string; readonly client: ShownTo; readonly diagnostic: Diagnostic }
>();

export function toDiagnostic(finding: Finding, uri: string, client: ShownTo): Diagnostic {
  const known = shown.get(finding);
  if (known?.client === client && known.uri === uri) return known.diagnostic;
  const diagnostic = createDiagnostic(finding, uri, client);
  shown.set(finding, { uri, client, diagnostic });
  return diagnostic;
}

function createDiagnostic(
  { range, severity, code, phrase, tag, related = [] }: Finding,
  uri: string,
  client: ShownTo,
): Diagnostic {
  const { docsBaseUri, capabilities } = client;
  const linksPlaces = capabilities.textDocument?.publishDiagnostics?.relatedInformation === true;
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    source: DIAGNOSTIC_SOURCE,
    message: plainTextOf(phrase, client),
    ...(tag && { tags: [TAGS[tag]] }),
    ...(docsBaseUri !== undefined && { codeDescription: { href: `${docsBaseUri}${code}.md` } }),
    ...(linksPlaces &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri, range: place.range },
          message: plainTextOf(place.phrase, client),
        })),
      }),
  };
}

export function toCodeAction(
  finding: Finding,
  fix: Fix,
  document: VersionedTextDocumentIdentifier,
  client: ShownTo,
): CodeAction {
  return {
    title: plainTextOf(fix.phrase, client),
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.safe,
    diagnostics: [toDiagnostic(finding, document.uri, client)],
    edit: toWorkspaceEdit([{ ...document, edits: fix.edits }], client),
  };
}

/** The edits of a file. */
export interface FileEdits {
  readonly uri: string;
  /** Null: it is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Edits of files, in the form that a client knows. */
export function toWorkspaceEdit(
  files: readonly FileEdits[],
  { capabilities }: Pick<ClientInfo, 'capabilities'>,
): WorkspaceEdit {
  if (!capabilities.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits: [...edits] })),
  };
}

/** The converted symbols, which stay the same objects while their documents do. */
const converted = new WeakMap<StreamSymbol, DocumentSymbol>();

export function toDocumentSymbol(symbol: StreamSymbol): DocumentSymbol {
  const known = converted.get(symbol) ?? createDocumentSymbol(symbol);
  converted.set(symbol, known);
  return known;
}

function createDocumentSymbol({ name, detail, type, range, selectionRange, children }: StreamSymbol): DocumentSymbol {
  return {
    name,
    detail,
    // the detail of an object is its kind
    kind: type === 'object' ? symbolKind(detail) : SYMBOL_KINDS[type],
    range,
    selectionRange,
    children: children.map(createDocumentSymbol),
  };
}
