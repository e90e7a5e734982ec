import { commands, l10n, ProgressLocation, window } from 'vscode';
import { CHECK_WORKSPACE_REQUEST, type CheckWorkspaceAnswer, type CheckWorkspaceParams } from '#server/protocol';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';

/** Lists what is wrong in all manifests of the workspace in the Problems view, also in files that nobody opened. */
export async function checkWorkspace(server: LanguageServer): Promise<void> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('DingTalk: checking the workspace…'),
    cancellable: true,
  };
  const params: CheckWorkspaceParams = {};
  const answer = await window.withProgress(options, async (_, token) => {
    const found = await server.request<CheckWorkspaceAnswer | null>(CHECK_WORKSPACE_REQUEST, params, token);
    return token.isCancellationRequested ? 'cancelled' : found;
  });
  if (answer === 'cancelled') return;
  if (!answer)
    throw new UserError(
      l10n.t('DingTalk: the language server does not respond.'),
      l10n.t('Run “DingTalk: Restart Language Server”, then check the workspace again.'),
    );
  const { files, errors, warnings, others } = answer;
  const found = errors + warnings + others;
  if (found > 0) await commands.executeCommand('workbench.actions.view.problems');
  const text =
    found > 0
      ? l10n.t('DingTalk: {files} files checked. Errors: {errors}, warnings: {warnings}, hints: {others}.', {
          files,
          errors,
          warnings,
          others,
        })
      : l10n.t('DingTalk: {files} files checked, nothing found.', { files });
  const more = answer.isPartial ? [l10n.t('There are more files than are read: the others were left out.')] : [];
  void window.showInformationMessage([text, ...more].join(' '));
}
