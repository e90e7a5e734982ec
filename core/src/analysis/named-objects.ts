import type { Finding } from '../finding.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';

/** What manifests name: objects, and entries of Secrets with what they are taken for. */
export type NamedObjects = ReadonlySet<string>;

export function namedObjects(manifests: readonly Pick<DocumentAnalysis, 'references'>[]): NamedObjects {
  return new Set(
    manifests.flatMap(({ references }) =>
      references.flatMap(({ kind, name, key, use }) => [
        nameOf({ kind, name }),
        ...(key !== undefined && use !== undefined ? [entryOf(name, key, use)] : []),
      ]),
    ),
  );
}

export function isNamed(object: ObjectOutline, named: NamedObjects): boolean {
  return named.has(nameOf(object));
}

/** The findings of a Secret's entries that are taken for what the findings are about. */
export function findingsOfTakenEntries(
  { object, entryFindings }: DocumentAnalysis,
  named: NamedObjects,
): readonly Finding[] {
  return entryFindings
    .filter(({ key, uses }) => object && uses.some((use) => named.has(entryOf(object.name, key, use))))
    .map(({ finding }) => finding);
}

function nameOf({ kind, name }: Pick<ObjectOutline, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

function entryOf(name: string, key: string, use: string): string {
  return `Secret/${name}/${key}/${use}`;
}
