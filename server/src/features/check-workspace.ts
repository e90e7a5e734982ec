import { type CancellationToken, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { isIn, withSlash } from '../in-folders.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import { nextTurn } from '../next-turn.js';
import { CHECK_WORKSPACE_REQUEST, type CheckWorkspaceAnswer, type CheckWorkspaceParams } from '../protocol.js';
import { areSameDiagnostics } from '../published-diagnostics.js';
import { onceSettled } from '../settled-changes.js';
import { routingTestDiagnostics } from './routing-test-diagnostics.js';

/** Sends the diagnostics of closed files once somebody has asked for them, and follows them from then on. */
export function registerCheckWorkspace(context: Context): void {
  const { connection, guard, manifests, documents, others, published, closedDiagnostics, knownAlerts } = context;
  /** The folders that somebody has asked for; an empty text is all. */
  const followed = new Set<string>();
  const publish = async (uri: string, diagnostics: readonly Diagnostic[]): Promise<void> => {
    if (documents.get(uri)) return;
    const before = published.last(uri)?.diagnostics ?? [];
    if (areSameDiagnostics(before, diagnostics)) return;
    await published.send({ uri, diagnostics: [...diagnostics] });
    if (diagnostics.length === 0) published.forget(uri);
  };
  const checkFile = async (file: ManifestFile): Promise<void> =>
    publish(file.uri, (await closedDiagnostics.of(file)).diagnostics);
  const checkTest = async (uri: string): Promise<void> => publish(uri, await routingTestDiagnostics(uri, context));

  const check = async (
    { folders }: CheckWorkspaceParams,
    token: CancellationToken,
  ): Promise<CheckWorkspaceAnswer | null> => {
    await manifests.refresh();
    const wanted = folders?.map(withSlash) ?? [''];
    for (const folder of wanted) followed.add(folder);
    const isAsked = (uri: string): boolean => isIn(wanted, uri);
    const files = manifests.closed.filter(({ uri }) => isAsked(uri));
    const tests = manifests.routingTests.map(({ uri }) => uri).filter((uri) => isAsked(uri) && !documents.get(uri));
    const steps = [...files.map((file) => () => checkFile(file)), ...tests.map((uri) => () => checkTest(uri))];
    for (const step of steps) {
      // other messages come first, such as a cancellation
      await nextTurn();
      if (token.isCancellationRequested) return null;
      await step();
    }
    const open = documents.keys().filter((uri) => isAsked(uri) && published.last(uri));
    return answerOf(steps.length + open.length);

    function answerOf(count: number): CheckWorkspaceAnswer {
      const all = published.uris.filter(isAsked).flatMap((uri) => published.last(uri)?.diagnostics ?? []);
      const errors = all.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
      const warnings = all.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
      const { isPartial } = manifests;
      return { files: count, errors, warnings, others: all.length - errors - warnings, isPartial };
    }
  };

  /** Those that show something, or have changed themselves: what else an edit changes, the next check finds. */
  const follow = onceSettled(guard, 'checkWorkspace', async () => {
    if (followed.size === 0) return;
    const files = new Map(manifests.closed.map((file) => [file.uri, file]));
    const tests = new Set(manifests.routingTests.map(({ uri }) => uri));
    for (const uri of published.uris) {
      if (documents.get(uri)) continue;
      if (tests.has(uri)) await checkTest(uri);
      else if (!files.has(uri)) await publish(uri, []);
    }
    for (const file of files.values()) {
      const last = closedDiagnostics.last(file);
      if (!isIn(followed, file.uri) || (last && last.diagnostics.length === 0)) continue;
      await nextTurn();
      await checkFile(file);
    }
  });
  connection.onRequest(
    CHECK_WORKSPACE_REQUEST,
    guard<[CheckWorkspaceParams, CancellationToken], CheckWorkspaceAnswer | null>('checkWorkspace', check, null),
  );
  others.onChange(follow);
  knownAlerts.onChange(follow);
  manifests.onDiskChange(follow);
  documents.onDidClose(follow);
}
