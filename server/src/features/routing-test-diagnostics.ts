import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { unknownReceivers } from '#core';
import { withoutGeneral } from '../beside-yaml.js';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';
import { runRoutingTest } from '../routing-tests/run-routing-test.js';

/** The problems of an open routing test, including names of missing receivers. Does not run any cases. */
export async function routingTestDiagnostics(uri: string, context: Context): Promise<Diagnostic[]> {
  const read = await runRoutingTest(uri, context, () => false);
  if (!read) return [];
  const { problems, expectations, cluster } = read;
  const unknown = cluster.receivers.length === 0 ? [] : unknownReceivers(expectations, cluster);
  return [...withoutGeneral(problems, context.besideYaml.of(uri)), ...unknown].map(
    ({ code, severity, phrase, range }) => ({
      range,
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: `routing-test/${code}`,
      source: DIAGNOSTIC_SOURCE,
      message: plainTextOf(phrase, context.client),
    }),
  );
}
