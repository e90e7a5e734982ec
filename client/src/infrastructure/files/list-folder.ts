import { CancellationTokenSource, FileType, RelativePattern, Uri, workspace } from 'vscode';

/** Files beyond are left out; the language server takes a quarter of them. */
const MAX_FILES = 20_000;
/** Folders beyond are not looked into. */
const MAX_FOLDERS = 20_000;

/**
 * The files below a folder, wherever it is. Not every file system can be searched, and VS Code waits for ever for one that
 * cannot; folder by folder would take a large repository long. So both begin, and the first answer counts.
 *
 * @param globs VS Code's own; of a folder that is not searched, all files are answered
 * @param skip the names of folders
 */
export async function listFolder(
  folder: Uri,
  globs: readonly string[],
  skip: readonly string[],
): Promise<readonly Uri[]> {
  const ending = new CancellationTokenSource();
  try {
    return await Promise.race([search(folder, globs, skip, ending), walk(folder, new Set(skip), ending)]);
  } finally {
    ending.cancel();
    ending.dispose();
  }
}

async function search(
  folder: Uri,
  globs: readonly string[],
  skip: readonly string[],
  { token }: CancellationTokenSource,
): Promise<readonly Uri[]> {
  const find = (glob: string, most: number): Thenable<Uri[]> => {
    const left = skip.length === 0 ? null : `**/{${[...skip, ''].join(',')}}/**`.replace(',}', '}');
    return workspace.findFiles(new RelativePattern(folder, glob), left, most, token);
  };
  try {
    const found = (await Promise.all(globs.map((glob) => find(glob, MAX_FILES)))).flat();
    // nothing is an answer only where something can be found
    if (found.length > 0 || (await find('**/*', 1)).length > 0) return found;
  } catch {
    // the other way is left
  }
  return new Promise(() => undefined);
}

async function walk(
  folder: Uri,
  skip: ReadonlySet<string>,
  { token }: CancellationTokenSource,
): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const folders = [folder];
  for (let index = 0; index < Math.min(folders.length, MAX_FOLDERS); index++) {
    const at = folders[index];
    if (!at || token.isCancellationRequested || files.length >= MAX_FILES) break;
    for (const [name, type] of await entriesOf(at)) {
      const uri = Uri.joinPath(at, name);
      // a link to a folder may lead to one above
      if (type === FileType.Directory && !skip.has(name)) folders.push(uri);
      if (type & FileType.File) files.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
