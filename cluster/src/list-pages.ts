import { isJsonObject, type JsonObject, textOf } from '#core';
import { type ClusterFailure, failure } from './cluster-failure.js';
import { listIn } from './discover-kinds.js';
import { type FetchOptions, fetchJson } from './fetch-json.js';
import type { Cluster } from './open-cluster.js';

/** Objects in one answer. */
const PAGE = 100;
/** More than any cluster has: a server that never ends its list is not followed further. */
const MAX_PAGES = 100;

export interface ListedItems {
  readonly kind: 'listed';
  /** Their `apiVersion` and `kind` may be missing. */
  readonly items: readonly JsonObject[];
}

/** Reads all objects of a list, page by page. */
export async function listPages(
  cluster: Cluster,
  path: string,
  options: FetchOptions,
): Promise<ListedItems | ClusterFailure> {
  const items: JsonObject[] = [];
  let next = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(next && { continue: next }) });
    const answer = await fetchJson(cluster, `${path}?${query}`, options);
    if (answer.kind === 'failed') return answer;
    items.push(...listIn(answer.value.items));
    const { metadata } = answer.value;
    next = isJsonObject(metadata) ? textOf(metadata.continue) : '';
    if (next === '') return { kind: 'listed', items };
  }
  return failure('answer-invalid', { host: cluster.server.host });
}
