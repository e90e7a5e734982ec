import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { dependsOnOthers, isExpectationsFile } from '#core';
import type { Context } from '../context.js';
import { manifestDiagnostics, openDiagnostics } from '../open-diagnostics.js';
import { areSameDiagnostics } from '../published-diagnostics.js';
import { onSettledChange } from '../settled-changes.js';

/** Pushes diagnostics for open files, each with the version of the analysed text, to clients that do not ask for them. */
export function registerDiagnostics(context: Context): void {
  const { documents, open, others, kustomizations, published, manifests, connection, guard, lintConfigs } = context;
  const { besideYaml, knownAlerts } = context;
  const isShown = (params: PublishDiagnosticsParams): boolean => {
    const last = published.last(params.uri);
    return (
      last !== undefined && last.version === params.version && areSameDiagnostics(last.diagnostics, params.diagnostics)
    );
  };
  const publish = guard(
    'diagnostics',
    async (uri: string) => {
      const document = documents.get(uri);
      if (!document || context.client.pullsDiagnostics) return;
      const { version } = document;
      const diagnostics = await openDiagnostics(uri, version, context);
      if (!diagnostics) return;
      // a file without our kinds is published once, to clear its earlier diagnostics
      const ours = isExpectationsFile(uri) || open.analysisOf(uri) !== undefined || diagnostics.length > 0;
      if (!ours && !published.last(uri)) return;
      const params = { uri, version, diagnostics: [...diagnostics] };
      // another file's change may already have published the same
      if (!isShown(params)) await published.send(params);
      if (!ours) published.forget(uri);
    },
    undefined,
  );
  /** Publishes the diagnostics of an unchanged file only if they differ from the last ones. */
  const judgeAgain = guard(
    'diagnostics',
    async (uri: string) => {
      const analysed = open.anyAnalysisOf(uri);
      if (!analysed || !dependsOnOthers(analysed.stream) || context.client.pullsDiagnostics) return;
      const diagnostics = await manifestDiagnostics(uri, analysed.version, context);
      if (!diagnostics || areSameDiagnostics(published.last(uri)?.diagnostics ?? [], diagnostics)) return;
      await published.send({ uri, version: analysed.version, diagnostics: [...diagnostics] });
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
  besideYaml.onChange(() => {
    for (const uri of documents.keys()) void publish(uri);
  });
  const judgeAllAgain = (): void => {
    for (const uri of open.uris) void judgeAgain(uri);
  };
  others.onChange(judgeAllAgain);
  knownAlerts.onChange(judgeAllAgain);
  manifests.onChange(() => {
    for (const uri of open.uris) if (isExpectationsFile(uri)) void publish(uri);
  });
  const clear = guard('diagnostics', (uri: string) => connection.sendDiagnostics({ uri, diagnostics: [] }), undefined);
  documents.onDidClose(({ document: { uri } }) => {
    open.forget(uri);
    if (published.forget(uri)) void clear(uri);
  });
}
