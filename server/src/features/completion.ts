import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver/node';
import { type Completion, complete } from '#core';
import type { Context } from '../context.js';

const KINDS: Readonly<Record<Completion['type'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Value,
};

/** Fields and values, from the schemas and the samples. */
export function registerCompletion(context: Context): void {
  const { open, connection, guard, samples } = context;
  connection.onCompletion(
    guard(
      'completion',
      ({ textDocument: { uri }, position }: CompletionParams): CompletionItem[] => {
        const analysed = open.analysisOf(uri);
        const snippets = context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        return analysed
          ? complete(analysed.stream, position, samples.current, context.client.documentation).map((completion) =>
              toItem(completion, snippets),
            )
          : [];
      },
      [],
    ),
  );
}

function toItem(
  { label, type, detail, documentation, insertText, range, sortText }: Completion,
  snippets: boolean,
): CompletionItem {
  const text = snippets ? escapeSnippet(insertText) : insertText.replace('$0', '');
  return {
    label,
    kind: KINDS[type],
    sortText,
    textEdit: { range, newText: text },
    // the indentation in the text is that of the file already
    insertTextMode: 1,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

/** Of `$0` only the one that marks the cursor's place is meant. */
function escapeSnippet(text: string): string {
  const cursor = text.endsWith('$0');
  const literal = (cursor ? text.slice(0, -2) : text).replaceAll(/[\\$}]/g, '\\$&');
  return cursor ? `${literal}$0` : literal;
}
