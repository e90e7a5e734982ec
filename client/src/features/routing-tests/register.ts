import {
  type CancellationToken,
  Disposable,
  type ExtensionContext,
  l10n,
  TestRunProfileKind,
  type TestRunRequest,
  type TextDocument,
  tests,
  workspace,
} from 'vscode';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { isYamlDocument } from '../language-server/manifest-documents.js';
import { runTests, type TestRunner } from './run-tests.js';
import { isTestDocument, TEST_FILES } from './test-files.js';
import { createTestTree, type TestTree } from './test-tree.js';

/** Milliseconds without typing before a test is read again. */
const SETTLED_MS = 300;

/** Shows routing tests in the Testing view. Searches the workspace when the view requests them. */
export function registerRoutingTests(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const controller = tests.createTestController('kubesphereDingtalk.routingTests', l10n.t('DingTalk Routing'));
  const tree = createTestTree(controller, server);
  const runner: TestRunner = { controller, tree, server };
  controller.resolveHandler = (item) => (item ? tree.resolve(item) : tree.discover());
  controller.refreshHandler = () => tree.discover();
  const profile = controller.createRunProfile(
    l10n.t('Run'),
    TestRunProfileKind.Run,
    (request, token) =>
      request.continuous ? runOnSave(runner, request, token, log) : runTests(runner, request, token),
    true,
    undefined,
    true,
  );
  context.subscriptions.push(controller, profile, followFiles(tree, log), followDocuments(tree, log));
}

/** Runs the tests now and after each save until cancelled: any manifest can change an alert's route. */
async function runOnSave(
  runner: TestRunner,
  request: TestRunRequest,
  token: CancellationToken,
  log: Log,
): Promise<void> {
  const saved = workspace.onDidSaveTextDocument((document) => {
    if (isYamlDocument(document)) inBackground(log, 'Running routing tests', runTests(runner, request, token));
  });
  token.onCancellationRequested(() => saved.dispose());
  await runTests(runner, request, token);
}

function followFiles(tree: TestTree, log: Log): Disposable {
  const watcher = workspace.createFileSystemWatcher(TEST_FILES);
  return Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => tree.add(uri)),
    watcher.onDidChange((uri) => inBackground(log, 'Reading a routing test', tree.update(uri))),
    watcher.onDidDelete((uri) => tree.remove(uri)),
  );
}

/** Marks the cases of open tests in the editor, even while the view is closed. */
function followDocuments(tree: TestTree, log: Log): Disposable {
  const read = (document: TextDocument): void => {
    if (isTestDocument(document)) inBackground(log, 'Reading a routing test', tree.resolve(tree.add(document.uri)));
  };
  const due = new Map<string, NodeJS.Timeout>();
  for (const document of workspace.textDocuments) read(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(read),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isTestDocument(document)) return;
      const id = document.uri.toString();
      clearTimeout(due.get(id));
      due.set(
        id,
        setTimeout(() => {
          due.delete(id);
          read(document);
        }, SETTLED_MS),
      );
    }),
    new Disposable(() => {
      for (const timer of due.values()) clearTimeout(timer);
    }),
  );
}
