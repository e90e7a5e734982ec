import { type Phrase, readExpectations, renderPhrase } from '#core';
import type { Context } from '../context.js';
import {
  ROUTING_TEST_REQUEST,
  type RoutingTestAnswer,
  type RoutingTestParams,
  RUN_ROUTING_TEST_REQUEST,
  type RunRoutingTestAnswer,
  type RunRoutingTestParams,
  SAVED_CASE_REQUEST,
  type SavedCaseAnswer,
  type SavedCaseParams,
} from '../protocol.js';
import { readText } from '../routing-tests/read-text.js';
import { runRoutingTest } from '../routing-tests/run-routing-test.js';
import { savedCase } from '../routing-tests/saved-case.js';
import { testOptions } from '../routing-tests/test-options.js';

/** Lists the cases of routing tests, runs them, and adds cases. */
export function registerRoutingTests(context: Context): void {
  const { connection, guard } = context;
  connection.onRequest(
    ROUTING_TEST_REQUEST,
    guard<[RoutingTestParams], RoutingTestAnswer>(
      'routingTest',
      async ({ textDocument: { uri } }) => {
        const read = await readText(uri, await testOptions(uri, context), context);
        if ('problem' in read) return null;
        const { name, cases } = readExpectations(read.text).expectations;
        return { name: name ?? null, cases: cases.map(({ name, range }) => ({ name, range })) };
      },
      null,
    ),
  );
  connection.onRequest(
    RUN_ROUTING_TEST_REQUEST,
    guard<[RunRoutingTestParams], RunRoutingTestAnswer>(
      'runRoutingTest',
      async ({ textDocument: { uri }, cases: chosen }) => {
        const result = await runRoutingTest(uri, context, (index) => chosen?.includes(index) ?? true);
        if (!result) return null;
        const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
        return {
          problems: result.problems.map(({ phrase, ...problem }) => ({ ...problem, message: translate(phrase) })),
          cases: result.cases.map(({ index, name, range, failures }) => ({
            index,
            name,
            range,
            failures: failures.map(({ phrase, reasons, ...failure }) => ({
              ...failure,
              message: translate(phrase),
              reasons: reasons.map(({ text, at }) => ({ text: translate(text), place: at ?? null })),
            })),
          })),
        };
      },
      null,
    ),
  );
  connection.onRequest(
    SAVED_CASE_REQUEST,
    guard<[SavedCaseParams], SavedCaseAnswer>('savedCase', (params) => savedCase(params, context), null),
  );
}
