import {
  type AcceptedFile,
  type AcceptedObjects,
  analysedFor,
  analyseStream,
  type ManagerVersion,
  type Release,
  releaseOf,
  type StreamAnalysis,
} from '#core';
import type { ManifestStore } from '#workspace';
import type { OpenDocuments } from '../open-documents.js';
import type { ManifestFolders } from './manifest-folders.js';
import { acceptedOf, type ManifestOnDisk } from './read-manifest-file.js';
import type { ManifestFile } from './workspace-manifests.js';

/**
 * What the cluster keeps of files with a manager. Of files on disk only their facts are kept, so one with objects is read
 * once more for each release that somebody asks for.
 */
export type AcceptedFiles = (
  files: readonly ManifestFile[],
  version: ManagerVersion,
) => Promise<readonly AcceptedFile[]>;

interface AcceptedSources {
  readonly store: ManifestStore;
  readonly open: OpenDocuments;
  readonly folders: Pick<ManifestFolders, 'known' | 'readOptions'>;
}

const READ_AT_ONCE = 32;

export function createAcceptedFiles({ store, open, folders }: AcceptedSources): AcceptedFiles {
  const ofOpen = memoizeAccepted();

  const find = (file: ManifestFile, release: Release): AcceptedObjects | Promise<AcceptedObjects> => {
    const stream = open.anyAnalysisOf(file.uri)?.stream;
    if (stream) return ofOpen(stream, file, release);
    const onDisk = folders.known.get(file.uri);
    // without an object of a known kind, nothing is rejected
    if (!onDisk?.facts.some(({ object }) => object)) return { facts: file.facts, rejected: [] };
    const accepted = onDisk.accepted.get(release) ?? read(file.uri, onDisk, release);
    onDisk.accepted.set(release, accepted);
    return accepted;
  };

  async function read(uri: string, { facts, use }: ManifestOnDisk, release: Release): Promise<AcceptedObjects> {
    const content = await store.read(uri, folders.readOptions());
    // the watcher of the folder reports that it is gone
    if ('problem' in content) return { facts, rejected: [] };
    return acceptedOf(analyseStream(content.text, undefined, release, use), facts);
  }

  return async (files, version) => {
    const release = releaseOf(version);
    const accepted: AcceptedFile[] = [];
    for (let start = 0; start < files.length; start += READ_AT_ONCE) {
      const some = files.slice(start, start + READ_AT_ONCE);
      const found = some.map(async (file) => ({ uri: file.uri, ...(await find(file, release)) }));
      accepted.push(...(await Promise.all(found)));
    }
    return accepted;
  };
}

/** Once for each text of an open file. */
function memoizeAccepted(): (stream: StreamAnalysis, file: ManifestFile, release: Release) => AcceptedObjects {
  const known = new WeakMap<StreamAnalysis, Map<Release, AcceptedObjects>>();
  return (stream, { facts }, release) => {
    const ofStream = known.get(stream) ?? new Map<Release, AcceptedObjects>();
    known.set(stream, ofStream);
    const accepted = ofStream.get(release) ?? acceptedOf(analysedFor(stream, release), facts);
    ofStream.set(release, accepted);
    return accepted;
  };
}
