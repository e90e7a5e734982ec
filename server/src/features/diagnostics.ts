import { findingsOf } from '#core';
import type { Context } from '../context.js';
import { toDiagnostic } from '../convert.js';
import { onSettledChange } from '../settled-changes.js';
import { configDiagnostics, isConfigFile } from './config-diagnostics.js';

/** Pushes diagnostics for open files, each with the version of the text that it is about. */
export function registerDiagnostics(context: Context): void {
  const { documents, open, connection, guard, lintConfigs } = context;
  const shown = new Set<string>();
  const publish = guard(
    'diagnostics',
    async (uri: string) => {
      const document = documents.get(uri);
      const version = document?.version;
      if (document && isConfigFile(uri)) {
        const diagnostics = configDiagnostics(document.getText(), context.client.translations);
        if (diagnostics.length > 0 || shown.has(uri))
          await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
        shown.add(uri);
        return;
      }
      const analysed = open.analysisOf(uri);
      // a file that is none of ours is told about only once, to take back what was said before
      if (version === undefined || (!analysed && !shown.has(uri))) return;
      if (analysed) shown.add(uri);
      else shown.delete(uri);
      const findings = analysed ? findingsOf(analysed.stream, lintConfigs.of(uri)) : [];
      const diagnostics = findings.map((finding) => toDiagnostic(finding, uri, context.client));
      await connection.sendDiagnostics({ uri, version, diagnostics });
    },
    undefined,
  );
  onSettledChange(documents, publish);
  lintConfigs.onChange(() => {
    for (const uri of open.uris) void publish(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    open.forget(uri);
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}
