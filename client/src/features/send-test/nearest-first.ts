/** Orders paths by how many leading folders they share with `from`, the most first; ties by name, so that the order is stable. */
export function nearestFirst(paths: readonly string[], from: string): readonly string[] {
  const home = from.split('/').slice(0, -1);
  const sharedFolders = (path: string): number => {
    const folders = path.split('/').slice(0, -1);
    const length = folders.findIndex((folder, index) => folder !== home[index]);
    return length === -1 ? folders.length : length;
  };
  return [...paths].sort((a, b) => sharedFolders(b) - sharedFolders(a) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
