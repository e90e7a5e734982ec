import type { Finding } from '../../model/finding/finding.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';

/** What manifests name: objects, and entries of Secrets and ConfigMaps with what they are taken for. */
export type NamedObjects = ReadonlySet<string>;

export function namedObjects(manifests: readonly Pick<DocumentAnalysis, 'references'>[]): NamedObjects {
  return new Set(
    manifests.flatMap(({ references }) =>
      references.flatMap(({ kind, name, key, use }) => [
        nameOf({ kind, name }),
        ...(key !== undefined && use !== undefined ? [entryOf(kind, name, key, use)] : []),
      ]),
    ),
  );
}

export function isNamed(object: ObjectOutline, named: NamedObjects): boolean {
  return named.has(nameOf(object));
}

/** The findings of entries that are taken for what the findings are about. */
export function findingsOfTakenEntries(
  { object, entryFindings }: DocumentAnalysis,
  named: NamedObjects,
): readonly Finding[] {
  return entryFindings
    .filter(({ key, uses }) => object && uses.some((use) => isTaken(object, key, use, named)))
    .map(({ finding }) => finding);
}

/** Whether a manifest takes an entry of a Secret or ConfigMap for that. */
export function isTaken(
  { kind, name }: Pick<ObjectOutline, 'kind' | 'name'>,
  key: string,
  use: string,
  named: NamedObjects,
): boolean {
  return named.has(entryOf(kind, name, key, use)) || (kind === 'ConfigMap' && named.has(entryOf(kind, name, '', use)));
}

function nameOf({ kind, name }: Pick<ObjectOutline, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

function entryOf(kind: string, name: string, key: string, use: string): string {
  return `${kind}/${name}/${key}/${use}`;
}
