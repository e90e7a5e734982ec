/** The folder that a file or folder is in, with a slash at its end; the root is in itself. */
export function folderOf(uri: string): string {
  const { href } = new URL(uri.endsWith('/') ? '..' : '.', uri);
  // above a first folder, only schemes that browsers know keep the slash
  return href.endsWith('/') ? href : `${href}/`;
}
