import type { ConfigFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { namesIn } from '../names/name-use.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { isOpen } from './is-open.js';
import type { ManifestIndex } from './manifest-index.js';
import type { ServingConfigs } from './serving-configs.js';

/** The Configs that serve a receiver. */
export type UsedConfigs = ReadonlySet<ConfigFacts>;

/**
 * Undefined while no receiver with a conversation is known, or nobody can tell which Config serves one, and while one has
 * no Config: that is reported, and its Config may be the unused one.
 */
export function usedConfigs(
  indexes: readonly ManifestIndex[],
  serving: ServingConfigs | undefined,
): UsedConfigs | undefined {
  const seekers = indexes.flatMap(({ uses }) => [...uses.seekers]);
  const isHidden = indexes.some(
    ({ uses: { patched }, damaged }) =>
      patched.has('Receiver') || patched.has('Config') || namesIn(damaged, 'Receiver').length > 0,
  );
  if (!serving || seekers.length === 0 || isHidden || seekers.some(isOpen)) return undefined;
  const served = seekers.flatMap((receiver) => serving(receiver));
  if (served.some((configs) => configs.length === 0)) return undefined;
  return new Set(served.flatMap((configs) => configs.map(({ facts }) => facts)));
}

/** Reports the Configs with an app that no receiver uses. */
export function unusedConfigs(
  { pipeline, isConditional, inside }: DocumentAnalysis,
  used: UsedConfigs | undefined,
): readonly Finding[] {
  if (!used || isConditional) return [];
  const { id, family, severity } = DOCUMENT_CHECKS.configUnused;
  return pipeline
    .filter((facts) => facts.kind === 'Config')
    .filter((facts) => facts.hasDingTalk && !used.has(facts))
    .map(({ nameRange }) => ({
      code: id,
      family,
      severity,
      ...worded(phrase('No receiver here uses the DingTalk app of this Config.')),
      range: nameRange,
      path: [...(inside === '' ? [] : [inside]), 'metadata.name'].join('.'),
      tag: 'unnecessary' as const,
      fixes: [],
    }));
}
