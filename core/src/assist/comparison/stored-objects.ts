import { acceptedFacts } from '../../checks/analysis/accepted-objects.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import type { FileSide } from './read-side.js';

/**
 * The objects in the cluster: those of the documents that it accepts.
 *
 * @param earlier the files as the release before reads them: the cluster keeps what it stored then, also when the new
 * release rejects the document
 */
export function storedObjects(files: readonly FileSide[], earlier?: readonly FileSide[]): Cluster {
  return readClusterObjects(
    files.map(({ uri, stream }, index) => ({ uri, facts: acceptedFacts(stream, earlier?.[index]?.stream) })),
  );
}
