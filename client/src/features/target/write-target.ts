import { ConfigurationTarget, l10n, Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import { editTargetVersion } from '#core';
import { type ManagerAnswer, SETTINGS_SECTION } from '#server/protocol';
import { UserError } from '../../infrastructure/user-error.js';

const SETTING = 'notificationManagerVersion';

/**
 * Writes the target of a manifest where it comes from: into its configuration file if that one decides, else into the
 * settings.
 *
 * @param value undefined: the manifests decide
 */
export async function writeTarget(
  manifest: Uri,
  { configFile }: Pick<ManagerAnswer, 'configFile'>,
  value: string | undefined,
): Promise<void> {
  if (configFile !== null) return writeFile(Uri.parse(configFile, true), value);
  const section = workspace.getConfiguration(SETTINGS_SECTION, manifest);
  const written = section.inspect<string>(SETTING);
  const target =
    written?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : workspace.workspaceFolders
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  // An empty text also wins over the user's own setting.
  const removed = target !== ConfigurationTarget.Global && written?.globalValue ? '' : undefined;
  await section.update(SETTING, value ?? removed, target);
}

async function writeFile(uri: Uri, value: string | undefined): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const change = editTargetVersion(document.getText(), value);
  if (!change) throw cannotWrite(uri);
  const { start, end } = change.range;
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(start.line, start.character, end.line, end.character), change.newText);
  if (!(await workspace.applyEdit(edit)) || !(await document.save())) throw cannotWrite(uri);
}

function cannotWrite(uri: Uri): UserError {
  return new UserError(
    l10n.t('DingTalk: the target in {file} cannot be changed.', { file: workspace.asRelativePath(uri) }),
    l10n.t('Change `notificationManagerVersion` in the file.'),
  );
}
