import { commands, type ExtensionContext, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { COMPARE_REQUEST, type CompareAnswer, type CompareParams } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { createChangeTree } from './change-tree.js';
import { type ChosenRange, chooseRange } from './choose-range.js';
import { createComparedDocuments } from './compared-documents.js';
import { asUserError, type ComparedTexts, openWorkRepository, readTexts } from './read-texts.js';

const VIEW = 'kubesphereDingtalk.routingChanges';
/** VS Code shows the view only after a comparison. */
const COMPARED_CONTEXT = 'kubesphereDingtalk.compared';

/** Compares the manifests with those of a revision, and shows what changes for alerts in a view. */
export function registerCompareRouting(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const documents = createComparedDocuments();
  const tree = createChangeTree(documents);
  const setCompared = createContextKey(COMPARED_CONTEXT);
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  context.subscriptions.push(
    documents,
    view,
    registerCommand(log, 'kubesphereDingtalk.compareWithGit', async (argument) => {
      const file = comparedFile(argument);
      const repository = await openWorkRepository(folderOf(file), log);
      const { listBranches } = await import('#git');
      const chosen = await chooseRange(await asUserError(() => listBranches(repository)));
      if (!chosen) return;
      const compared = await compare(server, file, chosen, () => readTexts(repository, chosen.range, chosen.staged));
      if (!compared) return;
      const { texts, answer } = compared;
      documents.set(texts);
      tree.set(answer.sections);
      view.message = messageOf(answer, texts);
      setCompared(true);
      await commands.executeCommand(`${VIEW}.focus`);
    }),
  );
}

/** @throws UserError if nothing can be compared */
function comparedFile(argument: unknown): Uri {
  if (!workspace.isTrusted)
    throw new UserError(
      l10n.t('DingTalk: the workspace is not trusted, so Git is not started.'),
      l10n.t('Trust the workspace first.'),
    );
  const target = readCommandTarget(argument);
  const file = target ? Uri.parse(target.uri) : workspace.workspaceFolders?.[0]?.uri;
  if (file?.scheme === 'file') return file;
  throw new UserError(
    l10n.t('DingTalk: no file of a repository is open.'),
    l10n.t('Open a manifest with a DingTalk receiver first.'),
  );
}

function folderOf(file: Uri): Uri {
  return workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, '..');
}

interface Comparison {
  readonly texts: ComparedTexts;
  readonly answer: NonNullable<CompareAnswer>;
}

/** Undefined: the user cancelled. */
async function compare(
  server: LanguageServer,
  file: Uri,
  { range }: ChosenRange,
  read: () => Promise<ComparedTexts>,
): Promise<Comparison | undefined> {
  const title = l10n.t('DingTalk: comparing with {range}…', { range });
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (_, token) => {
    const texts = await read();
    const { before, after } = texts;
    const params: CompareParams = { textDocument: { uri: file.toString() }, before, after };
    const answer = await server.request<CompareAnswer>(COMPARE_REQUEST, params, token);
    if (token.isCancellationRequested) return undefined;
    if (answer) return { texts, answer };
    throw new UserError(
      l10n.t('DingTalk: the language server does not respond.'),
      l10n.t('Run “DingTalk: Restart Language Server”, then compare again.'),
    );
  });
}

function messageOf({ changed, title, scope }: NonNullable<CompareAnswer>, { notes, isPartial }: ComparedTexts): string {
  return [
    title,
    ...(changed ? [] : [l10n.t('Nothing changes for these manifests and alerts.')]),
    scope,
    ...(isPartial ? [l10n.t('There are too many files: some are left out.')] : []),
    ...notes.map(({ path, problem }) => l10n.t('Left out: {path} ({problem})', { path, problem: localize(problem) })),
  ].join('\n');
}
