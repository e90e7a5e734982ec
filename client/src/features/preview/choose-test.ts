import { FileSystemError, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { isExpectationsFile } from '#core';
import { findTestFiles, nameOf } from '../routing-tests/test-files.js';

interface TestItem extends QuickPickItem {
  /** Undefined: a new test. */
  readonly uri?: Uri;
}

/** Asks for a routing test of the workspace, or for the name of a new one; undefined: cancelled. */
export async function chooseTest(manifest: Uri): Promise<Uri | undefined> {
  const folder = Uri.joinPath(manifest, '..');
  const tests = (await findTestFiles()).map((uri) => ({
    label: nameOf(uri),
    description: shownFolder(Uri.joinPath(uri, '..')),
    uri,
    isNear: Uri.joinPath(uri, '..').path === folder.path,
  }));
  if (tests.length === 0) return askForName(folder, manifest);
  const sorted = tests.toSorted(
    (a, b) => Number(b.isNear) - Number(a.isNear) || a.uri.path.localeCompare(b.uri.path, 'en'),
  );
  const items: readonly TestItem[] = [...sorted, { label: l10n.t('$(new-file) New Routing Test…') }];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Save as Routing Test'),
    placeHolder: l10n.t('Select the routing test to add the case to'),
    matchOnDescription: true,
  });
  return chosen && (chosen.uri ?? askForName(folder, manifest));
}

async function askForName(folder: Uri, manifest: Uri): Promise<Uri | undefined> {
  const stem = nameOf(manifest).replace(/\.ya?ml$/i, '');
  const value = await freeName(folder, stem);
  const name = await window.showInputBox({
    title: l10n.t('Save as Routing Test'),
    prompt: l10n.t('File name of the new routing test, relative to {folder}', {
      folder: shownFolder(folder),
    }),
    value,
    valueSelection: [0, value.length - SUFFIX.length],
    validateInput: async (text) => {
      if (!isExpectationsFile(text.trim())) return l10n.t('The name must end with {suffix}.', { suffix: SUFFIX });
      return (await exists(Uri.joinPath(folder, text.trim())))
        ? l10n.t('The file exists already. Select it in the list to add the case to it.')
        : undefined;
    },
  });
  return name === undefined ? undefined : Uri.joinPath(folder, name.trim());
}

/** The path in the workspace; of a workspace folder its name. */
function shownFolder(folder: Uri): string {
  const root = workspace.getWorkspaceFolder(folder);
  return root?.uri.path === folder.path ? root.name : workspace.asRelativePath(folder);
}

const SUFFIX = '.dingtalk-test.yaml';

async function freeName(folder: Uri, stem: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${number === 1 ? stem : `${stem}-${number}`}${SUFFIX}`;
    if (!(await exists(Uri.joinPath(folder, name)))) return name;
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
