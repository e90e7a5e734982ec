import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects, type SourceFile } from '../../model/cluster/read-cluster-objects.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { keepLast } from '../../text/keep-last.js';
import { phrase } from '../../text/phrase.js';
import { type AcceptedObjects, acceptedObjects } from './accepted-objects.js';
import type { StreamAnalysis } from './analyse-stream.js';
import type { LeftOut } from './describe-left-out.js';
import type { ManifestFacts } from './manifest-facts.js';
import type { DocumentVerdict } from './verdicts-of.js';

export interface AcceptedFile extends AcceptedObjects {
  readonly uri: string;
}

/** An object that is looked at even if the cluster rejects it. */
export interface ShownObject {
  readonly uri: string;
  readonly kind: string;
  readonly name: string;
  /** All facts of its file. */
  readonly facts: readonly ManifestFacts[];
}

export interface KeptObjects {
  /** Read when somebody asks for it. */
  readonly cluster: Cluster;
  /** Without {@link rejection}. */
  readonly leftOut: readonly LeftOut[];
  /** Why the cluster rejects the shown object, which is in the cluster all the same. */
  readonly rejection?: LeftOut;
}

/** The objects that files can have in a cluster, and those that the cluster rejects. */
export function leaveOutRejected(
  files: readonly { readonly uri: string; readonly stream: StreamAnalysis }[],
  version: ManagerVersion | undefined,
): KeptObjects {
  return keepAccepted(files.map(({ uri, stream }) => ({ uri, ...acceptedObjects(stream, version) })));
}

/** @param shown default: no object is kept that the cluster rejects */
export function keepAccepted(files: readonly AcceptedFile[], shown?: ShownObject): KeptObjects {
  const leftOut = files.flatMap(({ uri, rejected }) => rejected.map((verdict) => toLeftOut(uri, verdict)));
  const rejection = shown && rejectionOf(shown, files, leftOut);
  const kept = (sources: readonly SourceFile[]): Pick<KeptObjects, 'cluster'> => {
    const cluster = keepLast(() => readClusterObjects(sources));
    return {
      get cluster() {
        return cluster();
      },
    };
  };
  if (!shown || !rejection) return Object.assign(kept(files), { leftOut });
  const facts = shown.facts.filter(({ object }) => object?.kind === shown.kind && object.name === shown.name).slice(-1);
  return Object.assign(kept([...files, { uri: shown.uri, facts }]), {
    leftOut: leftOut.filter((object) => object !== rejection),
    rejection,
  });
}

/** Undefined when the cluster accepts an object of the name, which then is the one that is meant. */
function rejectionOf(
  { uri, kind, name }: ShownObject,
  files: readonly AcceptedFile[],
  leftOut: readonly LeftOut[],
): LeftOut | undefined {
  const accepted = files.filter((file) => file.uri === uri).flatMap(({ facts }) => facts);
  if (accepted.some(({ object }) => object?.kind === kind && object.name === name)) return undefined;
  return leftOut.findLast((object) => object.at.uri === uri && object.kind === kind && object.name === name);
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
