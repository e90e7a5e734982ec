import type { CancellationToken, TestController, TestItem, TestMessage, TestRun, TestRunRequest } from 'vscode';
import { RUN_ROUTING_TEST_REQUEST, type RunRoutingTestAnswer, type RunRoutingTestParams } from '#server/protocol';
import type { LanguageServer } from '../language-server/language-server.js';
import { failureMessages, problemMessage } from './failure-message.js';
import { caseId, type TestTree } from './test-tree.js';

export interface TestRunner {
  readonly controller: TestController;
  readonly tree: TestTree;
  readonly server: LanguageServer;
}

/** Runs the requested cases, file by file, against the manifests as they are in the editor. */
export async function runTests(
  { controller, tree, server }: TestRunner,
  request: TestRunRequest,
  token: CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    if (!request.include) await tree.discover();
    for (const file of filesOf(request, controller)) {
      if (token.isCancellationRequested) break;
      await tree.resolve(file);
      const chosen = casesOf(file, request);
      for (const { item } of chosen) run.started(item);
      const params: RunRoutingTestParams = {
        textDocument: { uri: file.id },
        cases: chosen.map(({ index }) => index),
      };
      const answer = await server.request<RunRoutingTestAnswer>(RUN_ROUTING_TEST_REQUEST, params, token);
      report(run, file, chosen, answer);
    }
  } finally {
    run.end();
  }
}

interface ChosenCase {
  readonly item: TestItem;
  readonly index: number;
}

function filesOf({ include }: TestRunRequest, { items }: TestController): readonly TestItem[] {
  const chosen = include ?? [...items].map(([, item]) => item);
  return [...new Set(chosen.map((item) => item.parent ?? item))];
}

function casesOf(file: TestItem, { include, exclude }: TestRunRequest): readonly ChosenCase[] {
  const wanted = (id: string): boolean =>
    (include === undefined || include.some((item) => item.id === id || item.id === file.id)) &&
    !exclude?.some((item) => item.id === id || item.id === file.id);
  return Array.from({ length: file.children.size }, (_, index) => index).flatMap((index) => {
    const item = file.children.get(caseId(file, index));
    return item && wanted(item.id) ? [{ item, index }] : [];
  });
}

function report(
  run: TestRun,
  file: TestItem,
  chosen: readonly ChosenCase[],
  answer: RunRoutingTestAnswer | undefined,
): void {
  const { uri } = file;
  if (!uri || !answer) {
    for (const { item } of chosen) run.skipped(item);
    return;
  }
  const errors = answer.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => problemMessage(uri, problem));
  if (errors.length > 0) {
    run.errored(file, errors);
    for (const { item } of chosen) run.skipped(item);
    return;
  }
  const results = new Map(answer.cases.map((result) => [result.index, result]));
  for (const { item, index } of chosen) {
    const result = results.get(index);
    if (!result) run.skipped(item);
    else if (result.failures.length === 0) run.passed(item);
    else
      fail(
        run,
        item,
        result.failures.flatMap((failure) => failureMessages(uri, failure)),
      );
  }
}

function fail(run: TestRun, item: TestItem, messages: readonly TestMessage[]): void {
  run.failed(item, messages);
  for (const { message, location } of messages)
    run.appendOutput(`${String(message).replaceAll('\n', '\r\n  ')}\r\n`, location, item);
}
