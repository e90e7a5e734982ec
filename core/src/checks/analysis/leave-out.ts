import type { SourcePlace } from '../../manager/pipeline/trace.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { acceptedObjects } from './accepted-objects.js';
import type { StreamAnalysis } from './analyse-stream.js';
import type { DocumentVerdict } from './verdicts-of.js';

/** An object that cannot be in the cluster, because the cluster rejects it. */
export interface LeftOut {
  /** Undefined when it cannot be read. */
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** The first reason for the rejection. */
  readonly reason: Phrase;
  readonly code: string | undefined;
  readonly at: SourcePlace;
}

/** The objects that files can have in a cluster, and those that the cluster rejects. */
export function leaveOutRejected(
  files: readonly { readonly uri: string; readonly stream: StreamAnalysis }[],
  version: ManagerVersion | undefined,
): { readonly cluster: Cluster; readonly leftOut: readonly LeftOut[] } {
  const read = files.map(({ uri, stream }) => ({ uri, ...acceptedObjects(stream, version) }));
  return {
    cluster: readClusterObjects(read),
    leftOut: read.flatMap(({ uri, rejected }) => rejected.map((verdict) => toLeftOut(uri, verdict))),
  };
}

function toLeftOut(uri: string, { kind, name, line, causes: [cause] }: DocumentVerdict): LeftOut {
  const start = { line, character: 0 };
  return {
    kind,
    name,
    reason: cause?.phrase ?? phrase('The cluster rejects it.'),
    code: cause?.code,
    at: { uri, range: cause?.range ?? { start, end: start } },
  };
}

/** `Receiver on-call` is left out, in one sentence. */
export function describeLeftOut({ kind, name, reason }: Pick<LeftOut, 'kind' | 'name' | 'reason'>): Phrase {
  return kind === undefined
    ? phrase('Left out, because the cluster rejects it: a document. {reason}', { reason })
    : phrase('Left out, because the cluster rejects it: {kind} {name}. {reason}', { kind, name: name ?? '', reason });
}
