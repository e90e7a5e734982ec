import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { readClusterObjects, readExpectations, renderPhrase, unknownReceivers } from '#core';
import type { Context } from '../context.js';
import { DIAGNOSTIC_SOURCE } from '../convert.js';
import { testManifests } from '../routing-tests/test-manifests.js';

/** What is wrong with an open routing test, and which receivers it names that are not there. */
export async function routingTestDiagnostics(uri: string, text: string, context: Context): Promise<Diagnostic[]> {
  const { expectations, problems } = readExpectations(text);
  const { files } = await testManifests(uri, expectations.manifests, context);
  const unknown = files.length === 0 ? [] : unknownReceivers(expectations, readClusterObjects(files));
  return [...problems, ...unknown].map(({ code, severity, phrase, range }) => ({
    range,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: `routing-test/${code}`,
    source: DIAGNOSTIC_SOURCE,
    message: renderPhrase(phrase, context.client.translations),
  }));
}
