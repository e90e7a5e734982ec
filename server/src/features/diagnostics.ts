import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { dependsOnOthers, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { toDiagnostic } from '../convert.js';
import { onSettledChange } from '../settled-changes.js';
import { configDiagnostics, isConfigFile } from './config-diagnostics.js';
import { limitDiagnostics } from './limit-diagnostics.js';
import { routingTestDiagnostics } from './routing-test-diagnostics.js';

/** Pushes diagnostics for open files, each with the version of the analysed text. */
export function registerDiagnostics(context: Context): void {
  const { documents, open, others, kustomizations, findings, manifests, connection, guard, lintConfigs } = context;
  /** The last published diagnostics of each file that has any. */
  const shown = new Map<string, PublishDiagnosticsParams>();
  const send = async (params: PublishDiagnosticsParams): Promise<void> => {
    shown.set(params.uri, params);
    await connection.sendDiagnostics(params);
  };
  const isShown = (params: PublishDiagnosticsParams): boolean => {
    const last = shown.get(params.uri);
    return last !== undefined && last.version === params.version && isSame(last.diagnostics, params.diagnostics);
  };
  /** Undefined: meanwhile the file was edited or closed. */
  const judge = async (uri: string, version: number): Promise<readonly Diagnostic[] | undefined> => {
    await lintConfigs.of(uri);
    // the configuration may name another release than the one that the text was analysed for
    if (!open.isReady(uri)) await open.ready(uri);
    const analysed = open.anyAnalysisOf(uri);
    if (analysed?.version !== version || documents.get(uri)?.version !== version) return undefined;
    const found = await findings.of(uri, analysed);
    if (open.anyAnalysisOf(uri) !== analysed) return undefined;
    const diagnostics = found.map((finding) => toDiagnostic(finding, uri, context.client));
    return limitDiagnostics(diagnostics, context.client.translations);
  };
  const publishTest = async (uri: string, version: number): Promise<void> => {
    const diagnostics = await routingTestDiagnostics(uri, context);
    const params = { uri, version, diagnostics };
    // the file may have been edited or closed in the meantime
    if (documents.get(uri)?.version !== version) return;
    if (!isShown(params)) await send(params);
  };
  const publish = guard(
    'diagnostics',
    async (uri: string) => {
      const document = documents.get(uri);
      if (!document) return;
      const { version } = document;
      if (isConfigFile(uri)) {
        const diagnostics = await configDiagnostics(uri, document.getText(), context);
        if (documents.get(uri)?.version !== version) return;
        if (diagnostics.length > 0 || shown.has(uri)) await connection.sendDiagnostics({ uri, version, diagnostics });
        shown.set(uri, { uri, version, diagnostics });
        return;
      }
      if (isExpectationsFile(uri)) return publishTest(uri, version);
      if (!open.isReady(uri)) await open.ready(uri);
      const diagnostics = open.anyAnalysisOf(uri) ? await judge(uri, version) : [];
      if (!diagnostics) return;
      // a file without our kinds is published once, to clear its earlier diagnostics
      const ours = open.analysisOf(uri) !== undefined || diagnostics.length > 0;
      if (!ours && !shown.has(uri)) return;
      const params = { uri, version, diagnostics: [...diagnostics] };
      // another file's change may already have published the same
      if (!isShown(params)) await send(params);
      if (!ours) shown.delete(uri);
    },
    undefined,
  );
  /** Publishes the diagnostics of an unchanged file only if they differ from the last ones. */
  const judgeAgain = guard(
    'diagnostics',
    async (uri: string) => {
      const analysed = open.anyAnalysisOf(uri);
      if (!analysed || !dependsOnOthers(analysed.stream)) return;
      const diagnostics = await judge(uri, analysed.version);
      if (!diagnostics) return;
      if (!isSame(shown.get(uri)?.diagnostics ?? [], diagnostics))
        await send({ uri, version: analysed.version, diagnostics: [...diagnostics] });
    },
    undefined,
  );
  onSettledChange(context, 'diagnostics', publish);
  lintConfigs.onChange(() => {
    for (const uri of open.uris) void publish(uri);
  });
  kustomizations.onChange(() => {
    for (const uri of open.uris) void publish(uri);
  });
  others.onChange(() => {
    for (const uri of open.uris) void judgeAgain(uri);
  });
  manifests.onChange(() => {
    for (const uri of open.uris) if (isExpectationsFile(uri)) void publish(uri);
  });
  const clear = guard('diagnostics', (uri: string) => connection.sendDiagnostics({ uri, diagnostics: [] }), undefined);
  documents.onDidClose(({ document: { uri } }) => {
    open.forget(uri);
    if (shown.delete(uri)) void clear(uri);
  });
}

/** Diagnostics of unchanged documents are the same objects; only the others are compared. */
function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => one === others[index] || JSON.stringify(one) === JSON.stringify(others[index]))
  );
}
