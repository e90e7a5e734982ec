import { NOTIFICATION_GROUP as GROUP, isJsonObject, type Json, type JsonObject, OWN_KINDS, textOf } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { fetchJson } from './fetch-json.js';
import type { Cluster } from './open-cluster.js';

/** A kind of the notification API that a cluster serves. */
export interface ServedKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Its name in paths: `receivers`. */
  readonly plural: string;
}

export interface ServedKinds {
  readonly kind: 'served';
  readonly kinds: readonly ServedKind[];
}

/** The kinds that a cluster serves, in the version that it prefers. */
export async function discoverKinds(cluster: Cluster, signal?: AbortSignal): Promise<ServedKinds | ClusterFailure> {
  const asked = {
    action: `get /apis/${GROUP}`,
    missing: failure('group-missing', { context: cluster.context, group: GROUP }),
    mayLackPath: true,
    signal,
  };
  const group = await fetchJson(cluster, `/apis/${GROUP}`, asked);
  if (group.kind === 'failed') return group;
  const preferred = objectIn(group.value.preferredVersion) ?? listIn(group.value.versions)[0];
  const version = textOf(preferred?.version);
  if (version === '') return failure('answer-invalid', { host: cluster.server.host });
  const resources = await fetchJson(cluster, `/apis/${GROUP}/${encodeURIComponent(version)}`, asked);
  if (resources.kind === 'failed') return resources;
  const kinds = listIn(resources.value.resources).flatMap((resource): readonly ServedKind[] => {
    const [kind, plural] = [textOf(resource.kind), textOf(resource.name)];
    // parts of objects, such as their status, have a slash in their name
    if (!OWN_KINDS.includes(kind) || !/^[a-z]+$/.test(plural)) return [];
    return [{ apiVersion: `${GROUP}/${version}`, kind, plural }];
  });
  return { kind: 'served', kinds: kinds.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)) };
}

export function listIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];
}

function objectIn(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
