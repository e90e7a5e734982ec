import { FileSystemError, l10n, Uri, window, workspace } from 'vscode';
import { type ImportedObjects, splitImport, type WriteImportOptions } from '#core';

/** Writes one file for each object to a folder that the user chooses. Never changes a file that exists. */
export async function saveImport(imported: ImportedObjects, options: WriteImportOptions): Promise<void> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Save to Folder'),
      openLabel: l10n.t('Save Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(workspace.workspaceFolders?.[0] && { defaultUri: workspace.workspaceFolders[0].uri }),
    })) ?? [];
  if (!folder) return;
  const kept: string[] = [];
  const files = splitImport(imported, options);
  for (const { path, text } of files) {
    const file = Uri.joinPath(folder, path);
    if (await exists(file)) kept.push(path);
    else await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }
  const created = files.length - kept.length;
  if (kept.length === 0) {
    void window.showInformationMessage(
      created === 1
        ? l10n.t('DingTalk: created {count} file.', { count: created })
        : l10n.t('DingTalk: created {count} files.', { count: created }),
    );
    return;
  }
  void window.showWarningMessage(
    l10n.t('DingTalk: files created: {count}. These exist already and were not changed: {files}', {
      count: created,
      files: kept.join(', '),
    }),
  );
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
