import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { dependsOnOthers, findingsOf, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { toDiagnostic } from '../convert.js';
import type { Analysed } from '../open-documents.js';
import { onSettledChange } from '../settled-changes.js';
import { configDiagnostics, isConfigFile } from './config-diagnostics.js';
import { routingTestDiagnostics } from './routing-test-diagnostics.js';

/** Pushes diagnostics for open files, each with the version of the text that it is about. */
export function registerDiagnostics(context: Context): void {
  const { documents, open, others, manifests, connection, guard, lintConfigs } = context;
  /** What was said last of the files that something was said of. */
  const shown = new Map<string, PublishDiagnosticsParams>();
  const translate = async (params: PublishDiagnosticsParams): Promise<void> => {
    shown.set(params.uri, params);
    await connection.sendDiagnostics(params);
  };
  /** Undefined: meanwhile the file was edited or closed. */
  const judge = async (uri: string, analysed: Analysed): Promise<readonly Diagnostic[] | undefined> => {
    const config = await lintConfigs.of(uri);
    if (open.anyAnalysisOf(uri) !== analysed) return undefined;
    const findings = findingsOf(analysed.stream, config, others.of(analysed.stream));
    return findings.map((finding) => toDiagnostic(finding, uri, context.client));
  };
  const publishTest = async (uri: string, version: number): Promise<void> => {
    const diagnostics = await routingTestDiagnostics(uri, context);
    const params = { uri, version, diagnostics };
    // meanwhile it may have been edited or closed
    if (documents.get(uri)?.version !== version) return;
    if (JSON.stringify(shown.get(uri)) !== JSON.stringify(params)) await translate(params);
  };
  const publish = guard(
    'diagnostics',
    async (uri: string) => {
      const document = documents.get(uri);
      if (!document) return;
      const { version } = document;
      if (isConfigFile(uri)) {
        const diagnostics = configDiagnostics(document.getText(), context.client.translations);
        if (diagnostics.length > 0 || shown.has(uri)) await connection.sendDiagnostics({ uri, version, diagnostics });
        shown.set(uri, { uri, version, diagnostics });
        return;
      }
      if (isExpectationsFile(uri)) return publishTest(uri, version);
      const analysed = open.anyAnalysisOf(uri);
      const diagnostics = analysed ? await judge(uri, analysed) : [];
      if (!diagnostics) return;
      // a file that is none of ours is told about only once, to take back what was said before
      const ours = open.analysisOf(uri) !== undefined || diagnostics.length > 0;
      if (!ours && !shown.has(uri)) return;
      await translate({ uri, version, diagnostics: [...diagnostics] });
      if (!ours) shown.delete(uri);
    },
    undefined,
  );
  /** Of a file that did not change; told only when it is another judgement. */
  const judgeAgain = guard(
    'diagnostics',
    async (uri: string) => {
      const analysed = open.anyAnalysisOf(uri);
      if (!analysed || !dependsOnOthers(analysed.stream)) return;
      const diagnostics = await judge(uri, analysed);
      if (!diagnostics) return;
      const same = JSON.stringify(shown.get(uri)?.diagnostics ?? []) === JSON.stringify(diagnostics);
      if (!same) await translate({ uri, version: analysed.version, diagnostics: [...diagnostics] });
    },
    undefined,
  );
  onSettledChange(documents, publish);
  lintConfigs.onChange(() => {
    for (const uri of open.uris) void publish(uri);
  });
  others.onChange(() => {
    for (const uri of open.uris) void judgeAgain(uri);
  });
  manifests.onChange(() => {
    for (const uri of open.uris) if (isExpectationsFile(uri)) void publish(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    open.forget(uri);
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}
