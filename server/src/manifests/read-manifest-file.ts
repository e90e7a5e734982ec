import {
  type AcceptedObjects,
  acceptedObjects,
  analyseStream,
  type FileUse,
  factsOf,
  isExpectationsFile,
  MANIFEST,
  type ManifestFacts,
  mayBeJsonManifest,
  mayMatter,
  type NamedDocument,
  namesOfExpectations,
  type Release,
  type StreamAnalysis,
} from '#core';
import { folderOf, isJsonFile, type ManifestStore, type ReadOptions } from '#workspace';

/** What is kept of a file on disk: never its text. */
export interface ManifestOnDisk {
  readonly facts: readonly ManifestFacts[];
  /** The names in a routing test; absent for other files. */
  readonly named?: readonly NamedDocument[];
  /** Another text when the file may have changed. */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** What the file is for. */
  readonly use: FileUse;
  /** What the cluster keeps of it, by the targeted release: filled when somebody asks. */
  readonly accepted: Map<Release, AcceptedObjects | Promise<AcceptedObjects>>;
}

/**
 * Reads a file, unless it is unchanged.
 * @returns undefined when it cannot be read, for example because it has just been deleted
 */
export async function readManifestFile(
  store: ManifestStore,
  uri: string,
  before: ManifestOnDisk | undefined,
  { use, ...options }: ReadOptions & { readonly use: FileUse },
): Promise<ManifestOnDisk | 'too-large' | undefined> {
  const entry = await store.stat(uri);
  if (!entry) return undefined;
  const { stamp } = entry;
  if (before?.stamp === stamp && before.use === use) return before;
  const content = await store.read(uri, options);
  if ('problem' in content) return content.problem === 'too-large' ? 'too-large' : undefined;
  const { text, size } = content;
  if (isExpectationsFile(uri))
    return { facts: [], named: namedInTest(store, uri, text), stamp, size, use, accepted: new Map() };
  const isOthers = use === MANIFEST && isJsonFile(uri) && !mayBeJsonManifest(text);
  if (isOthers || !mayMatter(text, use)) return { facts: [], stamp, size, use, accepted: new Map() };
  const stream = analyseStream(text, undefined, undefined, use);
  const facts = factsOf(stream);
  // that of the release which it was analysed for is there for nothing
  return { facts, stamp, size, use, accepted: new Map([[stream.release, acceptedOf(stream, facts)]]) };
}

/** A routing test is one document. Its names mean those of the manifests that it names. */
export function namedInTest(
  store: Pick<ManifestStore, 'identify' | 'resolve'>,
  uri: string,
  text: string,
): readonly NamedDocument[] {
  const { names, manifests } = namesOfExpectations(text);
  const lookIn = manifests.flatMap((path) => {
    const fixed = path.startsWith('!') ? '' : path.replace(/[^/]*[*?[{].*$/s, '');
    if (fixed === '' || store.identify(uri) === undefined) return [];
    return store.resolve(folderOf(uri), fixed) + (fixed.endsWith('/') ? '/' : '');
  });
  return [{ names, line: 0, ...(lookIn.length > 0 && { lookIn }) }];
}

/**
 * What the cluster keeps of a file with the release of the analysis.
 * @param facts all facts of the file, which are enough where nothing is rejected
 */
export function acceptedOf(stream: StreamAnalysis, facts: readonly ManifestFacts[]): AcceptedObjects {
  const accepted = acceptedObjects(stream, stream.release.version);
  return accepted.rejected.length === 0 ? { facts, rejected: [] } : accepted;
}
