import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type ExpectationProblem, unknownReceivers } from '#core';
import { withoutGeneral } from '../beside-yaml.js';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';
import { runRoutingTest } from '../routing-tests/run-routing-test.js';

/** The problems of an open routing test, including names of missing receivers. Does not run any cases. */
export async function routingTestProblems(uri: string, context: Context): Promise<readonly ExpectationProblem[]> {
  const read = await runRoutingTest(uri, context, () => false);
  if (!read) return [];
  const { problems, expectations, cluster } = read;
  const unknown = cluster.receivers.length === 0 ? [] : unknownReceivers(expectations, cluster);
  return [...withoutGeneral(problems, context.besideYaml.of(uri)), ...unknown];
}

export async function routingTestDiagnostics(uri: string, context: Context): Promise<Diagnostic[]> {
  const problems = await routingTestProblems(uri, context);
  return problems.map((problem) => toRoutingTestDiagnostic(problem, context));
}

export function toRoutingTestDiagnostic(
  { code, severity, phrase, range }: ExpectationProblem,
  { client }: Pick<Context, 'client'>,
): Diagnostic {
  return {
    range,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: `routing-test/${code}`,
    source: DIAGNOSTIC_SOURCE,
    message: plainTextOf(phrase, client),
  };
}
