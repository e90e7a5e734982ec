import { type DataScope, dataScopeOf, mayMean } from '../../model/cluster/find-named.js';
import type { ManagerFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Release } from '../../model/release/release.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';
import { createManifestIndex, type LinkedDocument, type ManifestIndex } from './manifest-index.js';
import { entryOf, nameOf } from './reference-ids.js';

/** The objects that manifests name, and the entries of Secrets and ConfigMaps that they use. */
export interface NamedObjects {
  /** The namespaces of the references to each object and entry; empty: the manager's default. */
  readonly references: readonly References[];
  readonly scope: DataScope;
  /** Whether a receiver or the manager's options run a template on the data of a message. */
  readonly isMessageTemplate: (name: string) => boolean;
  /** The names of all Secrets and ConfigMaps. */
  readonly names: () => ReadonlySet<string>;
}

type References = ReadonlyMap<string, { keys(): Iterable<string> }>;

type Named = Pick<ObjectOutline, 'kind' | 'name' | 'namespace'>;

export function namedObjects(manifests: readonly LinkedDocument[], release: Release): NamedObjects {
  return namedIn([createManifestIndex(manifests)], release);
}

/**
 * Without a NotificationManager, the one that the release installs names its templates. One may also have files with
 * templates, where ConfigMaps of its own namespace are mounted.
 *
 * @param indexes of manifests that belong together; an object may be in several
 */
export function namedIn(indexes: readonly ManifestIndex[], { installed: { templates } }: Release): NamedObjects {
  const managers = indexes.flatMap((index) => index.managers);
  const files = managers.flatMap(({ options }) => options.templateFiles.flatMap(({ mounted }) => mounted ?? []));
  const mounted = managers.length === 0 ? [templates] : files;
  const namespaces = new Set([templates.namespace]);
  const ids = mounted.flatMap(({ name, key }) => [
    nameOf({ kind: 'ConfigMap', name }),
    entryOf('ConfigMap', name, key, 'template'),
  ]);
  return {
    references: [...indexes.map(({ references }) => references), new Map(ids.map((id) => [id, namespaces]))],
    names: () => new Set([...indexes.flatMap(({ names }) => [...names.keys()]), ...mounted.map(({ name }) => name)]),
    scope: scopeOf(managers),
    isMessageTemplate: (name) => indexes.some(({ messageTemplates }) => messageTemplates.has(name)),
  };
}

export function isNamed(object: Named, named: NamedObjects): boolean {
  return isMeant(nameOf(object), object, named);
}

/** Whether a manifest names the object of a document, also one of which only the name could be read. */
export function definesNamed(
  { object, names }: Pick<DocumentAnalysis, 'names'> & { readonly object: Named | undefined },
  named: NamedObjects,
): boolean {
  if (object) return isNamed(object, named);
  return names.some(
    ({ subject, role, name, namespace }) =>
      role === 'definition' &&
      (subject === 'Secret' || subject === 'ConfigMap') &&
      isNamed({ kind: subject, name, namespace }, named),
  );
}

/** The findings on entries that a manifest uses accordingly. */
export function findingsOfTakenEntries(
  { object, entryFindings }: DocumentAnalysis,
  named: NamedObjects,
): readonly Finding[] {
  return entryFindings
    .filter(({ key, uses }) => object && uses.some((use) => isTaken(object, key, use, named)))
    .filter(({ template }) => !template || named.isMessageTemplate(template.name) === template.hasMessageData)
    .map(({ finding }) => finding);
}

/** Whether a manifest uses an entry of a Secret or ConfigMap like this. */
export function isTaken(object: Named, key: string, use: string, named: NamedObjects): boolean {
  const { kind, name } = object;
  return (
    isMeant(entryOf(kind, name, key, use), object, named) ||
    (kind === 'ConfigMap' && isMeant(entryOf(kind, name, '', use), object, named))
  );
}

/** With NotificationManagers of different namespaces, the namespace is only an assumption. */
export function scopeOf(managers: readonly ManagerFacts[]): DataScope {
  const scope = dataScopeOf(managers[0], '', false);
  const same = managers.every((manager) => dataScopeOf(manager, '', false).namespace === scope.namespace);
  return same ? scope : { ...scope, assumed: true };
}

function isMeant(id: string, { namespace }: Named, { references, scope }: NamedObjects): boolean {
  for (const known of references)
    for (const reference of known.get(id)?.keys() ?? []) if (mayMean(reference, namespace, scope)) return true;
  return false;
}
