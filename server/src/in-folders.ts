/** Whether a file is in one of some folders, whose URIs end with a slash; an empty one is all. */
export function isIn(folders: Iterable<string>, uri: string): boolean {
  return [...folders].some((folder) => uri.startsWith(folder));
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
