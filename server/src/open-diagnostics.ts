import type { Diagnostic } from 'vscode-languageserver/node';
import { isExpectationsFile } from '#core';
import type { Context } from './context.js';
import { toDiagnostic } from './convert.js';
import { configDiagnostics, isConfigFile } from './features/config-diagnostics.js';
import { limitDiagnostics } from './features/limit-diagnostics.js';
import { routingTestDiagnostics } from './features/routing-test-diagnostics.js';

/** The diagnostics of a version of an open file. Undefined: meanwhile it was edited or closed. */
export async function openDiagnostics(
  uri: string,
  version: number,
  context: Context,
): Promise<readonly Diagnostic[] | undefined> {
  const { documents } = context;
  const document = documents.get(uri);
  if (document?.version !== version) return undefined;
  const found = isConfigFile(uri)
    ? await configDiagnostics(uri, document.getText(), context)
    : isExpectationsFile(uri)
      ? await routingTestDiagnostics(uri, context)
      : await manifestDiagnostics(uri, version, context);
  return documents.get(uri)?.version === version ? found : undefined;
}

/** The same for a file with manifests. */
export async function manifestDiagnostics(
  uri: string,
  version: number,
  context: Context,
): Promise<readonly Diagnostic[] | undefined> {
  const { open, lintConfigs, findings, documents, client } = context;
  if (!open.isReady(uri)) await open.ready(uri);
  if (!open.anyAnalysisOf(uri)) return [];
  await lintConfigs.of(uri);
  // the configuration may name another release than the one that the text was analysed for
  if (!open.isReady(uri)) await open.ready(uri);
  const analysed = open.anyAnalysisOf(uri);
  if (analysed?.version !== version || documents.get(uri)?.version !== version) return undefined;
  const found = await findings.of(uri, analysed);
  if (open.anyAnalysisOf(uri) !== analysed) return undefined;
  return limitDiagnostics(
    found.map((finding) => toDiagnostic(finding, uri, client)),
    client.translations,
  );
}
