import { CancellationError, commands, l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../infrastructure/user-error.js';
import { FAULTY_FILE, freeName, SAMPLE_FILES, SAMPLE_FOLDER, sourceOf } from './sample-files.js';
import type { FirstView, SampleFolders } from './sample-folders.js';

/**
 * Writes the sample into a new folder of a place that the user picks, and opens it.
 *
 * @param source the folder of the extension with the sample
 * @throws CancellationError, UserError
 */
export async function openSample(source: Uri, folders: SampleFolders, view: FirstView): Promise<void> {
  const folder = await writeSample(source, await askPlace());
  const isFirst = (workspace.workspaceFolders ?? []).length === 0;
  const newWindow = isFirst ? false : await askForNewWindow(folder);
  await folders.add(folder, view);
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: newWindow });
}

export async function showManifest(folder: Uri): Promise<void> {
  await window.showTextDocument(Uri.joinPath(folder, FAULTY_FILE), { preview: false });
}

async function askPlace(): Promise<Uri> {
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    title: l10n.t('Select a place for the sample folder'),
    openLabel: l10n.t('Create Sample Here'),
  });
  const [place] = picked ?? [];
  if (!place) throw new CancellationError();
  return place;
}

/** @returns the new folder */
async function writeSample(source: Uri, place: Uri): Promise<Uri> {
  const name = await freeName(SAMPLE_FOLDER, (candidate) => exists(Uri.joinPath(place, candidate)));
  const folder = Uri.joinPath(place, name);
  try {
    await workspace.fs.createDirectory(folder);
    for (const file of SAMPLE_FILES) {
      const content = await workspace.fs.readFile(Uri.joinPath(source, sourceOf(file, l10n.bundle !== undefined)));
      await workspace.fs.writeFile(Uri.joinPath(folder, file), content);
    }
  } catch {
    throw new UserError(
      l10n.t('DingTalk: the sample could not be written to {folder}.', { folder: folder.fsPath }),
      l10n.t('Select a place where you can create files.'),
    );
  }
  return folder;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function askForNewWindow(folder: Uri): Promise<boolean> {
  const here = { label: l10n.t('$(window) Open in This Window'), newWindow: false };
  const there = { label: l10n.t('$(empty-window) Open in a New Window'), newWindow: true };
  const picked = await window.showQuickPick([here, there], {
    title: l10n.t('Open Sample'),
    placeHolder: l10n.t('The sample is in {folder}', { folder: folder.fsPath }),
  });
  if (!picked) throw new CancellationError();
  return picked.newWindow;
}
