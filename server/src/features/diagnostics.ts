import { findingsOf } from '#core';
import type { Context } from '../context.js';
import { toDiagnostic } from '../convert.js';
import { onSettledChange } from '../settled-changes.js';

/** Pushes diagnostics for open files, each with the version of the text that it is about. */
export function registerDiagnostics({ documents, open, connection, guard }: Context): void {
  const shown = new Set<string>();
  const publish = guard(
    'diagnostics',
    async (uri: string) => {
      const analysed = open.analysisOf(uri);
      const version = documents.get(uri)?.version;
      // a file that is none of ours is told about only once, to take back what was said before
      if (version === undefined || (!analysed && !shown.has(uri))) return;
      if (analysed) shown.add(uri);
      else shown.delete(uri);
      const diagnostics = analysed ? findingsOf(analysed.stream).map(toDiagnostic) : [];
      await connection.sendDiagnostics({ uri, version, diagnostics });
    },
    undefined,
  );
  onSettledChange(documents, publish);
  documents.onDidClose(({ document: { uri } }) => {
    open.forget(uri);
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}
