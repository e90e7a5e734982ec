import { Disposable, type ExtensionContext, l10n, languages, window } from 'vscode';
import type { OverviewAnswer } from '#server/protocol';
import { createContextKey } from '../../infrastructure/context-key.js';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { createOverviewTree } from './overview-tree.js';

const VIEW = 'kubesphereDingtalk.overview';
/** The context key for what the view shows instead: the manifests of the workspace have no receiver, Router or Silence. */
const EMPTY_CONTEXT = 'kubesphereDingtalk.overviewEmpty';

/** Milliseconds without other diagnostics before they are counted. */
const QUIET = 200;

/** The view of the workspace's notifications. Nothing is asked or counted while it is hidden. */
export function registerOverview(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const setEmpty = createContextKey(EMPTY_CONTEXT);
  const tree = createOverviewTree(server, (answer) => {
    setEmpty(answer?.groups.length === 0);
    view.message = messageOf(answer);
  });
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let isShown = view.visible;
  let isOutdated = false;
  let timer: NodeJS.Timeout | undefined;

  const update = (): void => {
    isOutdated = !view.visible;
    if (!isOutdated) inBackground(log, 'Showing the notifications', tree.refresh());
  };
  const countSoon = (): void => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => tree.refreshProblems(), QUIET);
  };
  context.subscriptions.push(
    tree,
    view,
    // the first time, VS Code asks the tree itself
    server.onOverviewChanged(() => {
      if (isShown) update();
    }),
    languages.onDidChangeDiagnostics(countSoon),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      if (isShown && isOutdated) update();
      isShown = true;
      countSoon();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Empty: nothing. */
function messageOf(answer: OverviewAnswer | undefined): string {
  if (!answer) return l10n.t('The language server does not respond. Run “DingTalk: Restart Language Server”.');
  return answer.isPartial ? l10n.t('There are too many files: some are left out.') : '';
}
