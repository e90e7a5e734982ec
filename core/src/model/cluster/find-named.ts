import type { ManagerFacts } from '../facts.js';
import { DEFAULT_SECRET_NAMESPACE } from '../secret-document.js';
import type { Placed } from './cluster.js';

/** Where Secrets and ConfigMaps are looked up. */
export interface DataScope {
  /** The namespace of references that name none. */
  readonly namespace: string;
  /** No manifest says so: the installed default, and data of any other namespace may be meant. */
  readonly assumed: boolean;
  /** What is not among the objects does not exist. */
  readonly complete: boolean;
}

/** A reference to a Secret or ConfigMap; an empty namespace: the manager's default. */
export interface DataReference {
  readonly name: string;
  readonly namespace: string;
}

export type FoundData<Facts> =
  | { readonly kind: 'found'; readonly object: Placed<Facts> }
  /** The name exists, but in these namespaces only. */
  | { readonly kind: 'elsewhere'; readonly namespaces: readonly string[] }
  | { readonly kind: 'missing' };

interface Named {
  readonly name: string;
  readonly namespace: string | undefined;
}

/**
 * Where the manager looks up Secrets and ConfigMaps.
 *
 * @param manager undefined: the one that KubeSphere installs
 * @param ownNamespace where the manager runs
 */
export function dataScopeOf(manager: ManagerFacts | undefined, ownNamespace: string, complete: boolean): DataScope {
  if (!manager && !complete) return { namespace: DEFAULT_SECRET_NAMESPACE, assumed: true, complete };
  const namespace = manager?.defaultSecretNamespace ?? '';
  return { namespace: namespace || ownNamespace, assumed: namespace === '' && !complete, complete };
}

/** The namespace that a reference means. */
export function namespaceOf(reference: DataReference, scope: DataScope): string {
  return reference.namespace || scope.namespace;
}

/**
 * Whether a reference to this namespace (empty: the manager's default) may mean an object of that namespace (undefined: it
 * names none, and gets one when it is applied).
 */
export function mayMean(reference: string, object: string | undefined, scope: DataScope): boolean {
  if (scope.complete) return (object ?? 'default') === (reference || scope.namespace);
  return object === undefined || object === (reference || scope.namespace) || (scope.assumed && reference === '');
}

/**
 * Finds the Secret or ConfigMap that a reference names. A manifest without a namespace gets one when it is applied: unless
 * everything is known, it may be the one that is meant, after one that names the namespace.
 *
 * @param objects of several with one namespace and name only the last, as {@link readClusterObjects} gives them
 */
export function findNamed<Facts extends Named>(
  objects: readonly Placed<Facts>[],
  reference: DataReference,
  scope: DataScope,
): FoundData<Facts> {
  const wanted = namespaceOf(reference, scope);
  const named = objects.filter(({ facts }) => facts.name === reference.name && facts.name !== '');
  const eligible = named.filter(({ facts }) => mayMean(reference.namespace, facts.namespace, scope));
  const found =
    eligible.findLast(({ facts }) => facts.namespace === wanted) ??
    eligible.findLast(({ facts }) => facts.namespace === undefined) ??
    eligible.at(-1);
  if (found) return { kind: 'found', object: found };
  const namespaces = new Set(named.flatMap(({ facts }) => facts.namespace ?? (scope.complete ? 'default' : [])));
  return namespaces.size > 0 ? { kind: 'elsewhere', namespaces: [...namespaces] } : { kind: 'missing' };
}
