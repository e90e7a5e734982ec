import type { ObjectOutline } from './document-analysis.js';

/** Identifies a Secret or ConfigMap among references. */
export function nameOf({ kind, name }: Pick<ObjectOutline, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

/** Identifies an entry of a Secret or ConfigMap, used in one way, among references. */
export function entryOf(kind: string, name: string, key: string, use: string): string {
  return `${kind}/${name}/${key}/${use}`;
}
