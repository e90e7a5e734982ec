import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import { shiftRange } from '../../text/range.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { TemplateCall } from '../template/template-calls.js';
import type { AnalysedDocument } from './analyse-stream.js';
import type { ManifestFacts } from './manifest-facts.js';
import { isTaken, type NamedObjects } from './named-objects.js';

/** The prefix of the names of the installed templates. */
const INSTALLED = 'nm.default.';

/**
 * Reports calls of templates that no known ConfigMap defines. Reports nothing while no template is known at all: the
 * templates are then probably kept outside the workspace.
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
  return documents.flatMap(({ analysis: { templateCalls, object, inside }, line }) =>
    templateCalls
      .filter(({ name }) => !known.has(name) && !name.startsWith(INSTALLED))
      .filter(({ key }) => key === undefined || (object && isTaken(object, key, 'template', named())))
      .map((call) => findingOf(call, line, inside)),
  );
}

function findingOf({ name, range, path: within }: TemplateCall, line: number, inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.templateMissing;
  const path = inside === '' ? within : `${inside}.${within}`;
  const message = phrase('No known ConfigMap defines the template “{name}”.', { name });
  return { code: id, family, severity, ...worded(message), range: shiftRange(range, line), path, fixes: [] };
}
