import type { ManifestStore } from '../manifest-store.js';

/** Both stores: the files of this machine, and those of all other schemes, such as a repository that is not cloned. */
export function withVirtualFiles(disk: ManifestStore, virtual: ManifestStore): ManifestStore {
  const storeOf = (uri: string): ManifestStore => (uri.startsWith('file:') ? disk : virtual);
  return {
    identify: (uri) => storeOf(uri).identify(uri),
    resolve: (folder, path) => storeOf(folder).resolve(folder, path),
    relative: (folder, uri) => storeOf(folder).relative(folder, uri),
    display: (uri) => storeOf(uri).display(uri),
    list: (folder, globs, options) => storeOf(folder).list(folder, globs, options),
    isGlob: (text) => disk.isGlob(text),
    stat: (uri) => storeOf(uri).stat(uri),
    read: (uri, options) => storeOf(uri).read(uri, options),
  };
}
