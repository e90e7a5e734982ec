import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver/node';
import { indexLines, isExpectationsFile, rangesTouch, readConfigFile, suggestedFix } from '#core';
import type { Context } from '../context.js';
import { plainTextOf, toWorkspaceEdit } from '../convert.js';
import { isConfigFile, toConfigDiagnostic } from './config-diagnostics.js';
import { routingTestProblems, toRoutingTestDiagnostic } from './routing-test-diagnostics.js';

type Problem = Parameters<typeof suggestedFix>[0];

/** What problems of a routing test or a configuration file suggest at a range, such as the receiver that is meant. */
export async function suggestedFixActions(context: Context, uri: string, range: Range): Promise<CodeAction[]> {
  const { documents, client } = context;
  const document = documents.get(uri);
  if (!document) return [];
  const text = document.getText();
  const { version } = document;
  const lines = indexLines(text);
  const actionsOf = <Each extends Problem>(
    problems: readonly Each[],
    toDiagnostic: (problem: Each) => Diagnostic,
  ): CodeAction[] =>
    problems
      .filter((problem) => rangesTouch(problem.range, range))
      .flatMap((problem) => {
        const fix = suggestedFix(problem, lines);
        if (!fix) return [];
        return [
          {
            title: plainTextOf(fix.phrase, client),
            kind: CodeActionKind.QuickFix,
            diagnostics: [toDiagnostic(problem)],
            edit: toWorkspaceEdit([{ uri, version, edits: fix.edits }], client),
          },
        ];
      });
  if (isConfigFile(uri))
    return actionsOf(readConfigFile(text).problems, (problem) => toConfigDiagnostic(problem, client));
  if (!isExpectationsFile(uri)) return [];
  const problems = await routingTestProblems(uri, context);
  // while manifests are read, the text may become another one
  if (documents.get(uri)?.version !== version) return [];
  return actionsOf(problems, (problem) => toRoutingTestDiagnostic(problem, context));
}
