import { type JsonObject, NEWEST_VERSION, OWN_KINDS, releaseOf, usedData, type WantedObjects } from '#core';
import { type ClusterFailure, type ClusterFailureId, failure } from './cluster-failure.js';
import { discoverKinds, type ServedKind } from './discover-kinds.js';
import type { Cluster } from './open-cluster.js';
import { listObjects, type ReadObjects, readData, readOwnObject } from './read-objects.js';

/** What an import reads. */
export interface GatherOptions {
  /** Empty: all objects of the notification API, and the ConfigMaps that they name. */
  readonly wanted: readonly WantedObjects[];
  /** Where the wanted ConfigMaps and Secrets are. */
  readonly namespace: string;
  /** Also the ConfigMap with the templates that come with the manager. */
  readonly withInstalled?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called with each kind, or object, before it is read. */
  readonly onRead?: ((what: string) => void) | undefined;
}

export interface GatheredObjects {
  readonly kind: 'gathered';
  /** May contain credentials: never log them. Of Secrets, only the names of their entries. */
  readonly objects: readonly JsonObject[];
  /** What could not be read. */
  readonly failures: readonly ClusterFailure[];
  /** ConfigMaps that the objects name and the cluster lacks. */
  readonly missing: readonly ClusterFailure[];
}

/** These concern one kind or object; the others can still be read. */
const PARTIAL: ReadonlySet<ClusterFailureId> = new Set([
  'answer-invalid',
  'data-missing',
  'forbidden',
  'object-missing',
  'refused',
  'timeout',
]);

/** Whether a failure leaves the rest of what is read as it is. */
export function isPartial({ id }: ClusterFailure): boolean {
  return PARTIAL.has(id);
}

/** Reads objects from a cluster, and never a Secret that is not named. */
export async function gatherObjects(
  cluster: Cluster,
  { wanted, namespace, withInstalled = false, signal, onRead }: GatherOptions,
): Promise<GatheredObjects | ClusterFailure> {
  const objects: JsonObject[] = [];
  const failures: ClusterFailure[] = [];
  const missing: ClusterFailure[] = [];
  const reads: (() => Promise<ReadObjects | ClusterFailure>)[] = [];
  const plan = (what: string, read: () => Promise<ReadObjects | ClusterFailure>): void => {
    reads.push(() => {
      onRead?.(what);
      return read();
    });
  };
  if (wanted.length === 0 || wanted.some(({ kind }) => OWN_KINDS.includes(kind))) {
    const served = await discoverKinds(cluster, signal);
    if (served.kind === 'failed') return served;
    for (const kind of served.kinds) {
      const asked = wanted.filter((one) => one.kind === kind.kind);
      if (wanted.length === 0 || asked.some(({ name }) => name === undefined))
        plan(kind.kind, () => listObjects(cluster, kind, signal));
      else
        for (const { name = '' } of asked)
          plan(`${kind.kind}/${name}`, () => readOwnObject(cluster, kind, name, signal));
    }
    failures.push(...unserved(cluster, wanted, served.kinds));
  }
  for (const { kind, name } of wanted)
    if ((kind === 'Secret' || kind === 'ConfigMap') && name !== undefined)
      plan(`${kind}/${name}`, () => readData(cluster, { kind, namespace, name }, signal));
  for (const read of reads) {
    const result = await read();
    if (result.kind === 'objects') objects.push(...result.objects);
    else if (isPartial(result)) failures.push(result);
    else return result;
  }
  if (wanted.length > 0) return { kind: 'gathered', objects, failures, missing };
  for (const { kind, namespace: where, name } of usedData(objects)) {
    if (kind !== 'ConfigMap' || (!withInstalled && isInstalled(name))) continue;
    onRead?.(`ConfigMap/${name}`);
    const result = await readData(cluster, { kind, namespace: where, name }, signal);
    if (result.kind === 'objects') objects.push(...result.objects);
    else if (result.id === 'data-missing') missing.push(result);
    else if (isPartial(result)) failures.push(result);
    else return result;
  }
  return { kind: 'gathered', objects, failures, missing };
}

/** Kinds that a person asks for and the cluster's version of the API lacks, such as Routers of an old manager. */
function unserved(
  { context }: Cluster,
  wanted: readonly WantedObjects[],
  served: readonly ServedKind[],
): readonly ClusterFailure[] {
  return wanted
    .filter(({ kind }) => OWN_KINDS.includes(kind) && !served.some((one) => one.kind === kind))
    .map(({ kind }) => failure('kind-missing', { context, kind }));
}

/** The templates that come with the manager, which its chart keeps up to date. */
function isInstalled(configMap: string): boolean {
  return configMap === releaseOf(NEWEST_VERSION).installed.templates.name;
}
