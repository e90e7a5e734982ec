import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import type { ManifestFacts } from './manifest-facts.js';
import { isTaken, type NamedObjects } from './named-objects.js';
import type { AnalysedDocument } from './stream-analysis.js';

/** The templates that are installed with the manager. */
const INSTALLED = 'nm.default.';

/**
 * The calls of templates that none of the known ConfigMaps defines. Nothing while none is known at all: they then live
 * elsewhere.
 *
 * @param others the manifests of other files
 */
export function missingTemplates(
  documents: readonly AnalysedDocument[],
  others: readonly ManifestFacts[],
  named: () => NamedObjects,
): readonly Finding[] {
  if (documents.every(({ analysis }) => analysis.templateCalls.length === 0)) return [];
  const all = [...documents.map(({ analysis }) => analysis), ...others];
  const known = new Set(all.flatMap(({ templates }) => templates.map(({ name }) => name)));
  if (known.size === 0) return [];
  return documents.flatMap(({ analysis: { templateCalls, object }, line }) =>
    templateCalls
      .filter(({ name }) => !known.has(name) && !name.startsWith(INSTALLED))
      .filter(({ key }) => key === undefined || (object && isTaken(object, key, 'template', named())))
      .map(({ finding }) => shiftFinding(finding, line)),
  );
}
