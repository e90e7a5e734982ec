import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { besideName } from './beside-name.js';

/** A file for Secrets beside a manifest. */
export interface FileBeside {
  readonly uri: Uri;
  readonly name: string;
  /** Undefined: the file does not exist yet. */
  readonly document: TextDocument | undefined;
}

/** Undefined for a manifest that was never saved. */
export async function findFileBeside({ uri, isUntitled }: TextDocument): Promise<FileBeside | undefined> {
  if (isUntitled) return undefined;
  const path = besideName(uri.path);
  const beside = uri.with({ path });
  const exists = await workspace.fs.stat(beside).then(
    () => true,
    () => false,
  );
  const document = exists ? await workspace.openTextDocument(beside) : undefined;
  return { uri: beside, name: path.slice(path.lastIndexOf('/') + 1), document };
}

/** Asks where a new Secret goes; undefined: cancelled. */
export async function askForHome(
  document: TextDocument,
  { name, document: existing }: FileBeside,
  title: string,
): Promise<'here' | 'beside' | undefined> {
  const file = workspace.asRelativePath(document.uri);
  const items = [
    { label: l10n.t('$(arrow-down) At the end of {file}', { file }), home: 'here' },
    {
      label: existing
        ? l10n.t('$(arrow-down) At the end of {file}', { file: name })
        : l10n.t('$(new-file) In {file}', { file: name }),
      detail: l10n.t('A file of its own can be kept out of version control.'),
      home: 'beside',
    },
  ] as const;
  const picked = await window.showQuickPick<(typeof items)[number]>(items, {
    title,
    placeHolder: l10n.t('Where should the Secret be created?'),
    ignoreFocusOut: true,
  });
  return picked?.home;
}
