import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { installedTemplates } from '../template/installed-templates.js';
import type { TemplateCall } from '../template/template-calls.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { isTaken, type NamedObjects } from './named-objects.js';

/** The prefix of the names of the installed templates, of which an installation may have more. */
export const INSTALLED = 'nm.default.';

export interface KnownTemplates {
  /** Those that ConfigMaps define. Empty: they are probably kept outside the workspace. */
  readonly defined: ReadonlySet<string>;
  /** Those that every installation of the release has. */
  readonly installed: readonly string[];
}

export function templatesIn(indexes: readonly ManifestIndex[], release: Release): KnownTemplates {
  return {
    defined: new Set(indexes.flatMap(({ templates }) => [...templates.keys()])),
    installed: installedTemplates(release),
  };
}

/** Reports calls of templates that no known ConfigMap defines. */
export function missingTemplates(
  { templateCalls, object, inside }: DocumentAnalysis,
  known: KnownTemplates | undefined,
  named: NamedObjects,
): readonly Finding[] {
  if (!known) return [];
  const { defined, installed } = known;
  return templateCalls
    .filter(({ name }) => !defined.has(name) && !installed.includes(name) && !isPlaceholder(name))
    .filter(({ key }) => key === undefined || (object && isTaken(object, key, 'template', named)))
    .flatMap((call) => {
      const suggestion = likelyMeant(call.name, [...defined, ...installed]);
      const isKnownOnly = defined.size > 0 && !call.name.startsWith(INSTALLED);
      return suggestion !== undefined || isKnownOnly ? [findingOf(call, suggestion, inside)] : [];
    });
}

function findingOf(
  { name, range, path: within }: TemplateCall,
  suggestion: string | undefined,
  inside: string,
): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.templateMissing;
  const path = inside === '' ? within : `${inside}.${within}`;
  const message =
    suggestion === undefined
      ? phrase('No known ConfigMap defines the template “{name}”.', { name })
      : phrase('No known ConfigMap defines the template “{name}”. Did you mean “{suggestion}”?', { name, suggestion });
  return {
    code: id,
    family,
    severity: suggestion === undefined ? severity : 'warning',
    ...worded(message),
    range,
    path,
    fixes: [],
  };
}
