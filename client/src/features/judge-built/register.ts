import { commands, type ExtensionContext, l10n, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import { PREVIEW_MATCHES_COMMAND } from '#server/protocol';
import { guarded, registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { namedBy } from './build-source.js';
import { buildText } from './build-text.js';
import type { BuiltDocuments } from './built-documents.js';
import { chooseSource } from './choose-source.js';
import { JUDGE_BUILT_COMMAND } from './judge-built-command.js';

/** Opens what is built as a document, which the panel and the checks judge like any other, until it is closed. */
export function registerJudgeBuilt(context: ExtensionContext, documents: BuiltDocuments, log: Log): void {
  let source: string | undefined;
  let rebuilt: Promise<unknown> = Promise.resolve();
  context.subscriptions.push(
    workspace.onDidSaveTextDocument(({ uri }) => {
      // one after another, so that an old build never comes after a new one
      for (const used of documents.using(uri.toString()))
        rebuilt = rebuilt.then(() => guarded(log, 'rebuild', async () => documents.set(used, await buildText(used))));
    }),
    registerCommand(log, JUDGE_BUILT_COMMAND, async (argument) => {
      if (!workspace.isTrusted)
        throw new UserError(
          l10n.t('DingTalk: the workspace is not trusted, so nothing is built.'),
          l10n.t('Trust the workspace first.'),
        );
      if (workspace.workspaceFolders?.every(({ uri }) => uri.scheme !== 'file'))
        throw new UserError(
          l10n.t('DingTalk: kustomize and Helm need the files on this computer.'),
          l10n.t('Open a folder of this computer.'),
        );
      // the panel names what it shows, because no editor is active then
      const active = typeof argument === 'string' ? argument : window.activeTextEditor?.document.uri.toString();
      const shown = active !== undefined && documents.has(active) ? active : undefined;
      if (shown === undefined) source = active ?? source;
      const judged = await chooseSource(shown);
      if (!judged) return;
      if (judged === 'source') {
        if (source !== undefined) await commands.executeCommand(PREVIEW_MATCHES_COMMAND, Uri.parse(source));
        return;
      }
      const title = l10n.t('DingTalk: building {folder}…', { folder: workspace.asRelativePath(namedBy(judged)) });
      const built = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
        buildText(judged),
      );
      const document = await workspace.openTextDocument(documents.set(judged, built));
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
