import type { Listing, ListOptions, ManifestStore } from '../manifest-store.js';
import { ignoreMatcher, isGlob, pathMatcher, placeGlob, sharedGlobs, skippedFolders } from './match-globs.js';
import { follow, formatUri, isUriBelow, parseUri, type UriPath } from './uri-path.js';
import type { VirtualFiles } from './virtual-files.js';

/** For so many milliseconds a folder that was no link is none. */
const FRESH_FOR = 2_000;

/** The files of a host, behind its requests. What is a symbolic link cannot be resolved there. */
export function createVirtualStore(files: VirtualFiles): ManifestStore {
  let unknownTimes = 0;
  const isLink = keepFor(FRESH_FOR, async (uri: string) => (await files.stat(uri))?.isLink === true);

  /** Whether the way from one of the folders to a file has no link: nobody knows where these lead. */
  async function leaves(file: UriPath, within: readonly string[]): Promise<'outside' | 'link' | undefined> {
    const roots = within.flatMap((folder) => parseUri(folder) ?? []).filter((folder) => isUriBelow(file, folder));
    const root = roots.toSorted((a, b) => b.names.length - a.names.length)[0];
    if (!root) return 'outside';
    const below = file.names.slice(root.names.length);
    const onTheWay = below.map((_, index) =>
      formatUri({ ...file, names: file.names.slice(0, root.names.length + index + 1) }),
    );
    const links = await Promise.all(onTheWay.map(isLink));
    return links.includes(true) ? 'link' : undefined;
  }

  async function search(folder: UriPath, glob: string, options: ListOptions): Promise<readonly UriPath[]> {
    const { base, pattern } = placeGlob(glob);
    const start = { ...folder, names: follow(folder.names, base) };
    const entry = await files.stat(formatUri(start));
    if (!entry) return [];
    if (!entry.isFolder) return pattern === '' ? [start] : [];
    if (pattern === '' && options.expandFolders !== true) return [];
    const wanted = pattern === '' ? '**/*' : pattern;
    const matches = pathMatcher(wanted, options);
    const found = await files.list(
      formatUri(start),
      sharedGlobs(wanted, options),
      skippedFolders(options.ignore ?? []),
    );
    return found
      .flatMap((uri) => parseUri(uri) ?? [])
      .filter((file) => isUriBelow(file, start) && matches(file.names.slice(start.names.length).join('/')));
  }

  async function list(folder: string, globs: readonly string[], options: ListOptions = {}): Promise<Listing> {
    const start = parseUri(folder);
    const nothing: Listing = { files: [], unreadable: [], outside: [] };
    if (!start) return nothing;
    const excluded = globs.flatMap((glob) => (glob.startsWith('!') ? glob.slice(1) : []));
    const ignored = ignoreMatcher([...(options.ignore ?? []), ...excluded]);
    const wanted = globs.filter((glob) => !glob.startsWith('!'));
    const found = (await Promise.all(wanted.map((glob) => search(start, glob, options)))).flat();
    const uris = new Set(found.filter((file) => !ignored(pathFrom(start, file))).map(formatUri));
    return { ...nothing, files: [...uris].sort() };
  }

  return {
    identify(uri) {
      const path = parseUri(uri);
      return path && formatUri(path);
    },
    resolve(folder, path) {
      const start = parseUri(folder);
      return start ? formatUri({ ...start, names: follow(start.names, path) }) : folder;
    },
    relative(folder, uri) {
      const [start, file] = [parseUri(folder), parseUri(uri)];
      return start && file ? pathFrom(start, file) : uri;
    },
    display: (uri) => `/${parseUri(uri)?.names.join('/') ?? uri}`,
    list,
    isGlob: async (text) => isGlob(text),
    async stat(uri) {
      const entry = await files.stat(uri);
      if (!entry) return undefined;
      const { isFolder, size, modified } = entry;
      // a file system that knows no times may hold anything by now
      return { isFolder, stamp: `${size} ${modified > 0 ? modified : `unknown ${unknownTimes++}`}` };
    },
    async read(uri, { maxBytes, within }) {
      const file = parseUri(uri);
      if (!file) return { problem: 'ENOENT' };
      const problem = within && (await leaves(file, within));
      return problem ? { problem } : files.read(uri, maxBytes);
    },
  };
}

function pathFrom(folder: UriPath, file: UriPath): string {
  if (folder.root !== file.root) return formatUri(file);
  const shared = folder.names.findIndex((name, index) => file.names[index] !== name);
  const common = shared < 0 ? folder.names.length : shared;
  return [...folder.names.slice(common).map(() => '..'), ...file.names.slice(common)].join('/');
}

/** Keeps answers for some time, so that all files of a folder share one question about it. */
function keepFor<Answer>(
  milliseconds: number,
  ask: (uri: string) => Promise<Answer>,
): (uri: string) => Promise<Answer> {
  let answers = new Map<string, Promise<Answer>>();
  let since = 0;
  return (uri) => {
    const now = Date.now();
    if (now - since > milliseconds) {
      answers = new Map();
      since = now;
    }
    const answer = answers.get(uri) ?? ask(uri);
    answers.set(uri, answer);
    return answer;
  };
}
