import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver/node';
import { type Completion, complete, completeExpectations, completeTemplate, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';

const KINDS: Readonly<Record<Completion['type'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  label: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  method: CompletionItemKind.Method,
  variable: CompletionItemKind.Variable,
  keyword: CompletionItemKind.Keyword,
  template: CompletionItemKind.Reference,
};

/** Completes fields and values from the schemas and sample alerts, and templates from their language and data. */
export function registerCompletion(context: Context): void {
  const { documents, open, connection, guard, samples, manifests } = context;
  connection.onCompletion(
    guard(
      'completion',
      async ({ textDocument: { uri }, position, context: trigger }: CompletionParams): Promise<CompletionItem[]> => {
        const analysed = open.analysisOf(uri);
        const snippets = context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        const text = isExpectationsFile(uri) ? documents.get(uri)?.getText() : undefined;
        if (text !== undefined) {
          const offers = { receivers: receiverNames(await manifests.load()), samples: samples.current };
          return completeExpectations(text, position, offers, context.client.documentation).map((completion) =>
            toItem(completion, snippets),
          );
        }
        const any = open.anyAnalysisOf(uri);
        const others = any ? await factsOfOthers(context, any.stream, position) : [];
        const inTemplate = any && completeTemplate(any.stream, position, others, context.client.translations);
        if (inTemplate) return inTemplate.map((completion) => toItem(completion, snippets));
        // other trigger characters matter only in templates
        if (!analysed || (trigger?.triggerCharacter ?? ' ') !== ' ') return [];
        return complete(analysed.stream, position, samples.current, context.client.documentation).map((completion) =>
          toItem(completion, snippets),
        );
      },
      [],
    ),
  );
}

function receiverNames(files: readonly ManifestFile[]): readonly string[] {
  const objects = files.flatMap(({ facts }) => facts.flatMap(({ object }) => object ?? []));
  return objects.flatMap(({ kind, name }) => (kind === 'Receiver' && name !== '' ? [name] : []));
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
    // the inserted text already has the file's indentation
    insertTextMode: 1,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

/** Escapes every `$` except the `$0` that marks the cursor position. */
function escapeSnippet(text: string): string {
  const cursor = text.endsWith('$0');
  const literal = (cursor ? text.slice(0, -2) : text).replaceAll(/[\\$}]/g, '\\$&');
  return cursor ? `${literal}$0` : literal;
}
