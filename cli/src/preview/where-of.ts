import type { SampleAlert } from '#core';

/** What tells two alerts of one name apart. */
export function whereOf({ namespace, pod, node, cluster }: SampleAlert['labels']): string {
  return [namespace, pod ?? node ?? (namespace === undefined ? cluster : undefined)].filter(Boolean).join('/');
}
