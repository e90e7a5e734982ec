import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type VersionedTextDocumentIdentifier,
} from 'vscode-languageserver/node';
import { type Finding, phrase, rangesTouch, renderPhrase, safeFixes, suppressionFixes } from '#core';
import type { Context } from '../context.js';
import { toCodeAction, toWorkspaceEdit } from '../convert.js';
import { createSecretActions } from './create-secret.js';
import { MAX_DIAGNOSTICS } from './limit-diagnostics.js';
import { suggestedFixActions } from './suggested-fixes.js';

const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.kubesphereDingtalk`;

/** Quick fixes for the findings at a range, and a source action that applies all safe fixes of the file. */
export function registerCodeActions(context: Context): void {
  const { open, connection, guard } = context;
  connection.onCodeAction(
    guard(
      'codeAction',
      async ({ textDocument: { uri }, range, context: { only } }: CodeActionParams): Promise<CodeAction[]> => {
        const wants = (kind: string): boolean =>
          only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
        const suggested = wants(CodeActionKind.QuickFix) ? await suggestedFixActions(context, uri, range) : [];
        const analysed = open.anyAnalysisOf(uri);
        if (!analysed) return suggested;
        const findings = await context.findings.of(uri, analysed);
        const { client } = context;
        const document = { uri, version: analysed.version };
        const quickFixes = (): CodeAction[] => {
          // of the whole file, an editor may ask for as many as it shows
          const touched = findings.filter((finding) => rangesTouch(finding.range, range)).slice(0, MAX_DIAGNOSTICS);
          const suppress = suppressionFixes(analysed.stream);
          return [
            ...touched.flatMap((finding) => finding.fixes.map((fix) => toCodeAction(finding, fix, document, client))),
            // after all real fixes
            ...touched.flatMap((finding) =>
              suppress(finding).map((fix) => toCodeAction(finding, fix, document, client)),
            ),
          ];
        };
        return [
          ...suggested,
          ...(wants(CodeActionKind.QuickFix)
            ? [...quickFixes(), ...(await createSecretActions(context, uri, range))]
            : []),
          ...(only && wants(FIX_ALL_KIND) ? fixAll(findings, document, client) : []),
        ];
      },
      [],
    ),
  );
}

function fixAll(
  findings: readonly Finding[],
  document: VersionedTextDocumentIdentifier,
  client: Context['client'],
): CodeAction[] {
  const edits = safeFixes(findings).flatMap((fix) => fix.edits);
  if (edits.length === 0) return [];
  return [
    {
      title: renderPhrase(phrase('Fix all auto-fixable DingTalk problems'), client.translations),
      kind: FIX_ALL_KIND,
      edit: toWorkspaceEdit([{ ...document, edits }], client),
    },
  ];
}
