import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { nextTurn } from '../next-turn.js';
import { openDiagnostics } from '../open-diagnostics.js';
import { onceSettled } from '../settled-changes.js';
import { routingTestDiagnostics } from './routing-test-diagnostics.js';

const { Full, Unchanged } = DocumentDiagnosticReportKind;

/** How many files a partial result holds. */
const AT_ONCE = 50;

/** Answers clients that ask for the diagnostics of open files, and of all others. */
export function registerPulledDiagnostics(context: Context): void {
  const { connection, guard, documents, manifests, others, lintConfigs, kustomizations, besideYaml, knownAlerts } =
    context;
  connection.languages.diagnostics.on(
    guard<[DocumentDiagnosticParams], DocumentDiagnosticReport | ResponseError<{ retriggerRequest: boolean }>>(
      'diagnostic',
      async ({ textDocument: { uri }, previousResultId }) => {
        const version = documents.get(uri)?.version;
        await waitForOthers(uri, context);
        const found = version === undefined ? [] : await openDiagnostics(uri, version, context);
        // the client asks again, because the text is another one now
        if (!found) return new ResponseError(LSPErrorCodes.ServerCancelled, 'edited', { retriggerRequest: true });
        const resultId = await digestOf(found);
        return resultId === previousResultId
          ? { kind: Unchanged, resultId }
          : { kind: Full, resultId, items: [...found] };
      },
      { kind: Full, items: [] },
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guard<
      [
        WorkspaceDiagnosticParams,
        CancellationToken,
        unknown,
        ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>?,
      ],
      WorkspaceDiagnosticReport | ResponseError<{ retriggerRequest: boolean }>
    >(
      'workspaceDiagnostic',
      async ({ previousResultIds }, token, _, partial) => {
        await manifests.load();
        const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        let items: WorkspaceDocumentDiagnosticReport[] = [];
        for await (const report of reports(before, context)) {
          if (token.isCancellationRequested)
            return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled', { retriggerRequest: false });
          items.push(report);
          if (!partial || items.length < AT_ONCE) continue;
          partial.report({ items });
          items = [];
        }
        return { items };
      },
      { items: [] },
    ),
  );
  const refresh = onceSettled(guard, 'diagnostic/refresh', async () => {
    if (context.client.pullsDiagnostics && context.client.capabilities.workspace?.diagnostics?.refreshSupport)
      await connection.languages.diagnostics.refresh();
  });
  others.onChange(refresh);
  knownAlerts.onChange(refresh);
  lintConfigs.onChange(refresh);
  kustomizations.onChange(refresh);
  besideYaml.onChange(refresh);
  manifests.onDiskChange(refresh);
}

/** Nothing can tell some clients later that the workspace has been searched. */
async function waitForOthers(uri: string, { client, open, others, knownAlerts }: Context): Promise<void> {
  if (client.capabilities.workspace?.diagnostics?.refreshSupport) return;
  await open.ready(uri);
  if (!open.anyAnalysisOf(uri)) return;
  await others.load();
  await knownAlerts.load();
}

/** The files that are not open, one by one: manifests, routing tests, and those that the client knows but are gone. */
async function* reports(
  before: ReadonlyMap<string, string>,
  context: Context,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const { manifests, documents, closedDiagnostics } = context;
  const reportOf = (uri: string, resultId: string, items: readonly Diagnostic[]): WorkspaceDocumentDiagnosticReport =>
    before.get(uri) === resultId
      ? { kind: Unchanged, uri, version: null, resultId }
      : { kind: Full, uri, version: null, resultId, items: [...items] };
  const known = new Set<string>();
  for (const file of manifests.closed) {
    // other messages come first, such as a cancellation
    await nextTurn();
    const { uri } = file;
    known.add(uri);
    const { resultId, diagnostics } = await closedDiagnostics.of(file);
    yield reportOf(uri, resultId, diagnostics);
  }
  for (const { uri } of manifests.routingTests) {
    if (documents.get(uri)) continue;
    await nextTurn();
    known.add(uri);
    const diagnostics = await routingTestDiagnostics(uri, context);
    const digest = await digestOf(diagnostics);
    // meanwhile it may have been opened, and the client asks for it itself
    if (!documents.get(uri)) yield reportOf(uri, digest, diagnostics);
  }
  for (const uri of before.keys())
    if (!known.has(uri) && !documents.get(uri)) yield { kind: Full, uri, version: null, items: [] };
}

async function digestOf(diagnostics: readonly Diagnostic[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(diagnostics)));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).slice(0, 16);
}
