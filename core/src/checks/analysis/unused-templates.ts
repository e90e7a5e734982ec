import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { installedTemplates } from '../template/installed-templates.js';
import { UNTOLD } from '../template/template-uses.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ManifestIndex } from './manifest-index.js';
import { INSTALLED } from './missing-templates.js';
import { isTaken, type NamedObjects } from './named-objects.js';

/** Whether anything runs a template. */
export type RunsTemplate = (name: string) => boolean;

/**
 * Undefined while the receivers are kept elsewhere, or nobody can tell what one of them runs. Templates that replace the
 * installed ones are run by default.
 */
export function templatesRun(indexes: readonly ManifestIndex[], release: Release): RunsTemplate | undefined {
  const isKnown = indexes.some(({ receivers }) => receivers.size > 0);
  const isOpen = indexes.some(
    ({ uses: { templates, patched } }) =>
      patched.has('ConfigMap') || templates.has(UNTOLD) || [...templates.keys()].some((name) => isPlaceholder(name)),
  );
  if (!isKnown || isOpen) return undefined;
  const installed = installedTemplates(release);
  return (name) =>
    name.startsWith(INSTALLED) || installed.includes(name) || indexes.some(({ uses }) => uses.templates.has(name));
}

/** Reports the templates of the manager's ConfigMaps that nothing runs. */
export function unusedTemplates(
  { templates, object, isConditional, inside }: DocumentAnalysis,
  runs: RunsTemplate | undefined,
  named: NamedObjects,
): readonly Finding[] {
  if (!runs || !object || isConditional) return [];
  const { id, family, severity } = DOCUMENT_CHECKS.templateUnused;
  return templates
    .filter(({ name, key }) => !runs(name) && !isPlaceholder(name) && isTaken(object, key, 'template', named))
    .map(({ name, key, range }) => ({
      code: id,
      family,
      severity,
      ...worded(phrase('No receiver, manager or other template here runs the template “{name}”.', { name })),
      range,
      path: [...(inside === '' ? [] : [inside]), 'data', key].join('.'),
      tag: 'unnecessary' as const,
      fixes: [],
    }));
}
