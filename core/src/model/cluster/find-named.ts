import type { ManagerFacts } from '../facts.js';
import { DEFAULT_SECRET_NAMESPACE } from '../secret-document.js';
import type { Placed } from './cluster.js';

/** Where Secrets and ConfigMaps are looked up. */
export interface DataScope {
  /** The namespace of references without one. */
  readonly namespace: string;
  /** No manifest sets the namespace. It is the installed default, but the reference may mean any other namespace. */
  readonly assumed: boolean;
  /** An object that is not in the manifests does not exist. */
  readonly complete: boolean;
}

/** A reference to a Secret or ConfigMap; an empty namespace means the manager's default. */
export interface DataReference {
  readonly name: string;
  readonly namespace: string;
}

export type FoundData<Facts> =
  | { readonly kind: 'found'; readonly object: Placed<Facts> }
  /** The name exists, but only in these namespaces. */
  | { readonly kind: 'elsewhere'; readonly namespaces: readonly string[] }
  | { readonly kind: 'missing' };

interface Named {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly hashed?: true;
}

/** What kustomize appends to the names of generated objects. */
const HASH = /^-[a-z0-9]{10}$/;

/**
 * Where the manager looks up Secrets and ConfigMaps.
 *
 * @param manager default: the one that KubeSphere installs
 * @param ownNamespace where the manager runs
 */
export function dataScopeOf(manager: ManagerFacts | undefined, ownNamespace: string, complete: boolean): DataScope {
  const namespace = manager?.defaultSecretNamespace ?? '';
  const isInstalled = !manager || (manager.chart && namespace === '');
  if (isInstalled && !complete) return { namespace: DEFAULT_SECRET_NAMESPACE, assumed: true, complete };
  return { namespace: namespace || ownNamespace, assumed: namespace === '' && !complete, complete };
}

/** The namespace where a reference is looked up. */
export function namespaceOf(reference: DataReference, scope: DataScope): string {
  return reference.namespace || scope.namespace;
}

/**
 * Whether a reference may mean an object of the same name.
 *
 * @param reference the namespace of the reference; empty: the manager's default
 * @param object the namespace of the object; undefined: `kubectl apply` sets it
 */
export function mayMean(reference: string, object: string | undefined, scope: DataScope): boolean {
  if (scope.complete) return (object ?? 'default') === (reference || scope.namespace);
  return object === undefined || object === (reference || scope.namespace) || (scope.assumed && reference === '');
}

/**
 * Finds the Secret or ConfigMap that a reference names. A manifest without a namespace gets one when it is applied. So
 * unless the objects are complete, it matches too, but an object with the right namespace takes precedence.
 *
 * @param objects with unique names in each namespace, as {@link readClusterObjects} returns them
 */
export function findNamed<Facts extends Named>(
  objects: readonly Placed<Facts>[],
  reference: DataReference,
  scope: DataScope,
): FoundData<Facts> {
  const wanted = namespaceOf(reference, scope);
  const named = objects.filter(({ facts }) => isNamed(facts, reference.name));
  const eligible = named.filter(({ facts }) => mayMean(reference.namespace, facts.namespace, scope));
  const found =
    eligible.findLast(({ facts }) => facts.namespace === wanted) ??
    eligible.findLast(({ facts }) => facts.namespace === undefined) ??
    eligible.at(-1);
  if (found) return { kind: 'found', object: found };
  const namespaces = new Set(named.flatMap(({ facts }) => facts.namespace ?? (scope.complete ? 'default' : [])));
  return namespaces.size > 0 ? { kind: 'elsewhere', namespaces: [...namespaces] } : { kind: 'missing' };
}

/** A reference may be written with the hash that the object has in the cluster, or without it. */
function isNamed({ name, hashed }: Named, wanted: string): boolean {
  if (name === '') return false;
  return name === wanted || (hashed === true && wanted.startsWith(name) && HASH.test(wanted.slice(name.length)));
}
