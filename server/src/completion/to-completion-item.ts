import {
  type Command,
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver/node';
import { type Completion, type Insertion, plainText } from '#core';
import type { ClientInfo } from '../client-info.js';
import { SUGGEST_COMMAND } from '../protocol.js';

const KINDS: Readonly<Record<Completion['type'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  method: CompletionItemKind.Method,
  variable: CompletionItemKind.Variable,
  keyword: CompletionItemKind.Keyword,
  template: CompletionItemKind.Reference,
  manifest: CompletionItemKind.Snippet,
};

/** Shows the next completions once an item is accepted. */
const SUGGEST: Command = { title: '', command: SUGGEST_COMMAND };

export function toCompletionItem(
  { label, type, detail, documentation, insertion, range, ahead, sortText, filterText, goesOn }: Completion,
  { capabilities, suggestsAgain }: Pick<ClientInfo, 'capabilities' | 'suggestsAgain'>,
): CompletionItem {
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  return {
    label,
    kind: KINDS[type],
    sortText,
    textEdit: { range, newText: snippets ? snippetOf(insertion) : plainText(insertion) },
    ...(ahead && {
      additionalTextEdits: [{ range: { start: ahead.position, end: ahead.position }, newText: ahead.text }],
    }),
    // the inserted text already has the file's indentation
    insertTextMode: 1,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(filterText !== undefined && { filterText }),
    ...(detail && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(goesOn && suggestsAgain && { command: SUGGEST }),
  };
}

/** In the syntax of snippets. */
function snippetOf(insertion: Insertion): string {
  return insertion
    .map((part) => {
      if (typeof part === 'string') return escapeSnippet(part);
      return part.text === undefined ? `$${part.stop}` : `\${${part.stop}:${escapeSnippet(part.text)}}`;
    })
    .join('');
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
