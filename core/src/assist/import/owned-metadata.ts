/** What in `metadata` belongs to the cluster: it says nothing about another cluster, or would be rejected there. */
export const CLUSTER_FIELDS: ReadonlySet<string> = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'managedFields',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
]);

/** Written by tools, which write them again: kubectl, Helm, Argo CD, Flux, kapp, Rancher, kustomize. */
const TOOL_ANNOTATIONS: ReadonlySet<string> = new Set([
  'argocd.argoproj.io/refresh',
  'argocd.argoproj.io/tracking-id',
  'config.kubernetes.io/origin',
  'control-plane.alpha.kubernetes.io/leader',
  'deployment.kubernetes.io/revision',
  'kubectl.kubernetes.io/last-applied-configuration',
  'kubectl.kubernetes.io/restartedAt',
  'kustomize.toolkit.fluxcd.io/checksum',
  'meta.helm.sh/release-name',
  'meta.helm.sh/release-namespace',
  'reconcile.fluxcd.io/requestedAt',
]);
const TOOL_PREFIXES = ['kapp.k14s.io/', 'objectset.rio.cattle.io/', 'internal.config.kubernetes.io/'];

export function isToolAnnotation(name: string): boolean {
  return TOOL_ANNOTATIONS.has(name) || TOOL_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** By these, tools find what they have applied, and remove what is not in their source. */
const TOOL_LABELS: ReadonlySet<string> = new Set([
  'argocd.argoproj.io/instance',
  'helm.toolkit.fluxcd.io/name',
  'helm.toolkit.fluxcd.io/namespace',
  'kapp.k14s.io/app',
  'kapp.k14s.io/association',
  'kustomize.toolkit.fluxcd.io/name',
  'kustomize.toolkit.fluxcd.io/namespace',
  'objectset.rio.cattle.io/hash',
]);

/** Other labels stay: selectors of Receivers, Configs and the manager can name them. */
export function isToolLabel(name: string): boolean {
  return TOOL_LABELS.has(name);
}
