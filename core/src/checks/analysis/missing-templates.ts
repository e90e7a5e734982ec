import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { TemplateCall } from '../template/template-calls.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { isTaken, type NamedObjects } from './named-objects.js';

/** The prefix of the names of the installed templates. */
const INSTALLED = 'nm.default.';

/** Whether a ConfigMap defines a template. */
export type IsDefined = (name: string) => boolean;

/**
 * Which templates are known. Undefined while no template is known at all: the templates are then probably kept outside
 * the workspace.
 */
export function definedTemplatesIn(indexes: readonly ManifestIndex[]): IsDefined | undefined {
  if (indexes.every(({ templates }) => templates.size === 0)) return undefined;
  return (name) => indexes.some(({ templates }) => templates.has(name));
}

/** Reports calls of templates that no known ConfigMap defines. */
export function missingTemplates(
  { templateCalls, object, inside }: DocumentAnalysis,
  isDefined: IsDefined | undefined,
  named: NamedObjects,
): readonly Finding[] {
  if (!isDefined) return [];
  return templateCalls
    .filter(({ name }) => !isDefined(name) && !name.startsWith(INSTALLED))
    .filter(({ key }) => key === undefined || (object && isTaken(object, key, 'template', named)))
    .map((call) => findingOf(call, inside));
}

function findingOf({ name, range, path: within }: TemplateCall, inside: string): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.templateMissing;
  const path = inside === '' ? within : `${inside}.${within}`;
  const message = phrase('No known ConfigMap defines the template “{name}”.', { name });
  return { code: id, family, severity, ...worded(message), range, path, fixes: [] };
}
