import { commands, type ExtensionContext, l10n, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import { PREVIEW_MATCHES_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { buildFolder } from './build-folder.js';
import { createBuiltDocuments } from './built-documents.js';
import { chooseKustomization } from './choose-kustomization.js';
import { JUDGE_BUILT_COMMAND } from './judge-built-command.js';

/** Opens what a kustomization builds as a document, which the panel and the checks judge like any other. */
export function registerJudgeBuilt(context: ExtensionContext, log: Log): void {
  const documents = createBuiltDocuments();
  let source: string | undefined;
  context.subscriptions.push(
    documents,
    registerCommand(log, JUDGE_BUILT_COMMAND, async (argument) => {
      if (!workspace.isTrusted)
        throw new UserError(
          l10n.t('DingTalk: the workspace is not trusted, so nothing is built.'),
          l10n.t('Trust the workspace first.'),
        );
      // the panel names what it shows, because no editor is active then
      const active = typeof argument === 'string' ? argument : window.activeTextEditor?.document.uri.toString();
      const shown = active !== undefined && documents.folderOf(active) ? active : undefined;
      if (shown === undefined) source = active ?? source;
      const judged = await chooseKustomization(shown);
      if (!judged) return;
      if (judged === 'source') {
        if (source !== undefined) await commands.executeCommand(PREVIEW_MATCHES_COMMAND, Uri.parse(source));
        return;
      }
      const title = l10n.t('DingTalk: building {folder}…', { folder: workspace.asRelativePath(judged) });
      const text = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
        buildFolder(judged),
      );
      const document = await workspace.openTextDocument(documents.set(judged, text));
      await window.showTextDocument(document, { viewColumn: columnOf(source), preview: false });
      await commands.executeCommand(PREVIEW_MATCHES_COMMAND);
    }),
  );
}

/** The column of a file, not that of the panel. */
function columnOf(uri: string | undefined): ViewColumn {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  return editor?.viewColumn ?? ViewColumn.One;
}
