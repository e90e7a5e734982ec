import { type DataScope, dataScopeOf, mayMean } from '../../model/cluster/find-named.js';
import type { ManagerFacts, ObjectFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Release } from '../../model/release/release.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';

/** The objects that manifests name, and the entries of Secrets and ConfigMaps that they use. */
export interface NamedObjects {
  /** The namespaces of the references to each object and entry; empty: the manager's default. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  readonly scope: DataScope;
  /** The templates that receivers and the manager's options run on the data of a message. */
  readonly messageTemplates: ReadonlySet<string>;
  /** The names of all Secrets and ConfigMaps. */
  readonly names: ReadonlySet<string>;
}

type Named = Pick<ObjectOutline, 'kind' | 'name' | 'namespace'>;

/**
 * Without a NotificationManager, the one that the release installs names its templates. One may also have files with
 * templates, where ConfigMaps of its own namespace are mounted.
 */
export function namedObjects(
  manifests: readonly Pick<DocumentAnalysis, 'references' | 'pipeline' | 'messageTemplates'>[],
  { installed: { templates } }: Release,
): NamedObjects {
  const references = new Map<string, Set<string>>();
  const names = new Set<string>();
  const add = (id: string, namespace: string): void => {
    references.set(id, (references.get(id) ?? new Set()).add(namespace));
  };
  for (const manifest of manifests) {
    for (const { kind, name, namespace, key, use } of manifest.references) {
      names.add(name);
      add(nameOf({ kind, name }), namespace);
      if (key !== undefined && use !== undefined) add(entryOf(kind, name, key, use), namespace);
    }
  }
  const managers = manifests.flatMap(({ pipeline }) => pipeline.filter(isManager));
  const files = managers.flatMap(({ options }) => options.templateFiles.flatMap(({ mounted }) => mounted ?? []));
  for (const { name, key } of managers.length === 0 ? [templates] : files) {
    names.add(name);
    add(nameOf({ kind: 'ConfigMap', name }), templates.namespace);
    add(entryOf('ConfigMap', name, key, 'template'), templates.namespace);
  }
  return {
    references,
    names,
    scope: scopeOf(managers),
    messageTemplates: new Set(manifests.flatMap(({ messageTemplates }) => messageTemplates)),
  };
}

function isManager(object: ObjectFacts): object is ManagerFacts {
  return object.kind === 'NotificationManager';
}

export function isNamed(object: Named, named: NamedObjects): boolean {
  return isMeant(nameOf(object), object, named);
}

/** The findings on entries that a manifest uses accordingly. */
export function findingsOfTakenEntries(
  { object, entryFindings }: DocumentAnalysis,
  named: NamedObjects,
): readonly Finding[] {
  return entryFindings
    .filter(({ key, uses }) => object && uses.some((use) => isTaken(object, key, use, named)))
    .filter(({ template }) => !template || named.messageTemplates.has(template.name) === template.hasMessageData)
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
function scopeOf(managers: readonly ManagerFacts[]): DataScope {
  const scope = dataScopeOf(managers[0], '', false);
  const same = managers.every((manager) => dataScopeOf(manager, '', false).namespace === scope.namespace);
  return same ? scope : { ...scope, assumed: true };
}

function isMeant(id: string, { namespace }: Named, { references, scope }: NamedObjects): boolean {
  for (const reference of references.get(id) ?? []) if (mayMean(reference, namespace, scope)) return true;
  return false;
}

function nameOf({ kind, name }: Pick<Named, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

function entryOf(kind: string, name: string, key: string, use: string): string {
  return `${kind}/${name}/${key}/${use}`;
}
