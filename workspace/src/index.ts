/** Manifests on disk, for the language server and the command line: which files there are, and how they are read. */

export { allowedFolders } from './allowed-folders.js';
export { createFileUses, type FileUses } from './file-uses.js';
export { createConfigFinder, type FindConfig } from './find-config.js';
export { findManifests } from './find-manifests.js';
export { findNamed } from './find-named.js';
export { findRoutingTests } from './find-routing-tests.js';
export { findSamples, type RefusedGlob, type SampleFile, type SampleGlobs } from './find-samples.js';
export { findTestFiles, type TestFiles } from './find-test-files.js';
export { folderOf } from './folder-of.js';
export { leavesFolders } from './leaves-folders.js';
export { LIMITS } from './limits.js';
export { isJsonFile, isManifestFile, MANIFEST_GLOB } from './manifest-patterns.js';
export type { ByteStore, ManifestStore, ReadOptions, StoredText, Unreadable } from './manifest-store.js';
export { createNodeStore } from './node/create-node-store.js';
export { decode } from './node/decode.js';
export { type Environment, findOnPath, isProgram } from './node/find-on-path.js';
export { isBelow } from './node/is-below.js';
export { type FolderSource, listFiles } from './node/list-files.js';
export { readBounded } from './node/read-bounded.js';
export { readTestAlerts } from './read-test-alerts.js';
export { readTestManifests } from './read-test-manifests.js';
export { topOfRepository } from './top-of-repository.js';
export { unreadablePhrase } from './unreadable-phrase.js';
export { createVirtualStore } from './virtual/create-virtual-store.js';
export type { VirtualEntry, VirtualFiles } from './virtual/virtual-files.js';
export { withVirtualFiles } from './virtual/with-virtual-files.js';
