import type { Release } from './release/release.js';

/** The API group whose objects this project is about. */
export const NOTIFICATION_GROUP = 'notification.kubesphere.io';
/** The version that notification-manager 2.6 serves. */
export const SERVED_VERSION = `${NOTIFICATION_GROUP}/v2beta2`;
/** The version that managers up to 2.4 serve as well, for three kinds. */
export const OLD_VERSION = `${NOTIFICATION_GROUP}/v2beta1`;

/** A kind of objects, without the schemas that validate them: all that a sender needs. */
export interface KindName {
  readonly apiVersion: string;
  readonly kind: string;
  /** `named`: relevant only when one of our manifests names it, because most objects of the kind are not ours. */
  readonly interest: 'own' | 'named';
  /** `cluster`: the object has no namespace. */
  readonly scope: 'cluster' | 'namespaced';
}

const own = { apiVersion: SERVED_VERSION, interest: 'own', scope: 'cluster' } as const;
const old = { ...own, apiVersion: OLD_VERSION } as const;
const named = { apiVersion: 'v1', interest: 'named', scope: 'namespaced' } as const;

/** The kinds that are read. A new one needs a row here, a reader in `read/`, and a schema in `kinds.ts`. */
export const KIND_NAMES = {
  config: { ...own, kind: 'Config' },
  receiver: { ...own, kind: 'Receiver' },
  router: { ...own, kind: 'Router' },
  silence: { ...own, kind: 'Silence' },
  notificationManager: { ...own, kind: 'NotificationManager' },
  configV2beta1: { ...old, kind: 'Config' },
  receiverV2beta1: { ...old, kind: 'Receiver' },
  notificationManagerV2beta1: { ...old, kind: 'NotificationManager' },
  secret: { ...named, kind: 'Secret' },
  configMap: { ...named, kind: 'ConfigMap' },
} as const satisfies Record<string, KindName>;

/** A kind that is read. */
export type ReadKind = (typeof KIND_NAMES)[keyof typeof KIND_NAMES]['kind'];

/** A version of the group that has kinds here. */
export type ApiVersion = typeof OLD_VERSION | typeof SERVED_VERSION;

export function serves({ apiVersions }: Pick<Release, 'apiVersions'>, version: ApiVersion): boolean {
  return apiVersions.some((served) => version === `${NOTIFICATION_GROUP}/${served}`);
}

/** The kinds that came with the routing of alerts. */
export const ROUTING_KINDS: ReadonlySet<string> = new Set(['Router', 'Silence']);

/** Whether a cluster with a release takes objects of a version and kind that is read. */
export function servesKind(
  release: Pick<Release, 'apiVersions' | 'hasRouting'>,
  { apiVersion, kind, interest }: KindName,
): boolean {
  if (interest === 'named') return true;
  return (
    (apiVersion === OLD_VERSION || apiVersion === SERVED_VERSION) &&
    serves(release, apiVersion) &&
    (release.hasRouting || !ROUTING_KINDS.has(kind))
  );
}

/** The newest version that a release serves. */
export function newestVersion(release: Pick<Release, 'apiVersions'>): ApiVersion {
  return serves(release, SERVED_VERSION) ? SERVED_VERSION : OLD_VERSION;
}

/** The kinds that a version of the group has. */
export function kindsOf(version: ApiVersion): readonly string[] {
  return Object.values(KIND_NAMES)
    .filter(({ apiVersion }) => apiVersion === version)
    .map(({ kind }) => kind);
}

/** The kinds of the group. */
export const OWN_KINDS: readonly string[] = kindsOf(SERVED_VERSION);

const KNOWN: ReadonlySet<string> = new Set(
  Object.values(KIND_NAMES).map(({ apiVersion, kind }) => `${apiVersion}/${kind}`),
);

/** Whether objects of this version and kind are read. */
export function isKnownKind(apiVersion: string, kind: string): boolean {
  return KNOWN.has(`${apiVersion}/${kind}`);
}
