import type { SampleAlert } from '#core';

/** Distinguishes alerts with the same name. */
export function whereOf({ namespace, pod, node, cluster }: SampleAlert['labels']): string {
  return [namespace, pod ?? node ?? (namespace === undefined ? cluster : undefined)].filter(Boolean).join('/');
}
