import type { Alert } from './alert.js';

/** Distinguishes alerts with the same name, such as `payment/gateway-0`; may be empty. */
export function alertWhere({ namespace, pod, node, cluster }: Alert['labels']): string {
  return [namespace, pod ?? node ?? (namespace === undefined ? cluster : undefined)].filter(Boolean).join('/');
}
