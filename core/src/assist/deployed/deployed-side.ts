import { type AcceptedObjects, acceptedObjects } from '../../checks/analysis/accepted-objects.js';
import { analyseStream } from '../../checks/analysis/analyse-stream.js';
import { managerVersionOf } from '../../checks/analysis/findings-of.js';
import { factsOf } from '../../checks/analysis/manifest-facts.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects, type SourceFile } from '../../model/cluster/read-cluster-objects.js';
import { type FileUse, MANIFEST } from '../../model/kustomize/file-use.js';
import { readObjects } from '../../model/objects/read-objects.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { JsonObject } from '../../yaml/object.js';
import { deployedManifests } from './deployed-manifests.js';

/** The objects of a cluster, as the pipeline reads them. */
export interface DeployedSide {
  readonly objects: readonly JsonObject[];
  readonly sources: readonly SourceFile[];
  readonly cluster: Cluster;
  /** The version from the image of the NotificationManager. */
  readonly found: ManagerVersion | undefined;
}

/** What a cluster has stored counts, whatever its webhook would say of it now. */
export function readDeployedSide(objects: readonly JsonObject[]): DeployedSide {
  const read = deployedManifests(objects).map(({ uri, text }) => ({ uri, stream: analyseStream(text) }));
  const sources = read.map(({ uri, stream }) => ({ uri, facts: factsOf(stream) }));
  return {
    objects,
    sources,
    cluster: readClusterObjects(sources),
    found: managerVersionOf(read.map(({ stream }) => stream)),
  };
}

/** A file with manifests. Contains credentials. */
export interface WrittenFile {
  readonly uri: string;
  readonly text: string;
  /** Default: a manifest. */
  readonly use?: FileUse | undefined;
}

export interface AppliedSide {
  /** What the cluster has after the files are applied: what they lack stays. */
  readonly cluster: Cluster;
  /** The objects of the files. Contain credentials: never log them. */
  readonly written: readonly JsonObject[];
}

/** Applies files to a cluster. What the cluster would reject changes nothing. */
export function applyFiles(
  { sources }: DeployedSide,
  files: readonly WrittenFile[],
  version: ManagerVersion,
): AppliedSide {
  const accepted = files.map(({ uri, text, use }): SourceFile & AcceptedObjects => ({
    uri,
    ...acceptedObjects(analyseStream(text, undefined, undefined, use), version),
  }));
  return {
    cluster: readClusterObjects([...sources, ...accepted]),
    written: files.flatMap(({ text, use = MANIFEST }) =>
      use.kind === 'manifest' ? readObjects(text).flatMap(({ value, isPatch }) => (isPatch ? [] : [value])) : [],
    ),
  };
}
