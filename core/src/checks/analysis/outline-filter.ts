import type { CommonFacts, ObjectFacts, SelectorFacts } from '../../model/facts.js';
import type { FilterOutline } from './document-analysis.js';

/** The conditions of a Router or a Silence on alerts; undefined for other kinds. */
export function outlineFilter(facts: ObjectFacts | undefined): FilterOutline | undefined {
  switch (facts?.kind) {
    case 'Router':
      return { kind: facts.kind, conditions: conditionsOf(facts, facts.enabled, facts.alertSelector) };
    case 'Silence':
      return { kind: facts.kind, conditions: conditionsOf(facts, facts.times.enabled !== false, facts.matcher) };
    default:
      return undefined;
  }
}

function conditionsOf(
  { name, extent, nameRange }: CommonFacts,
  enabled: boolean,
  placed: SelectorFacts | undefined,
): FilterOutline['conditions'] {
  return {
    name,
    range: extent,
    nameRange,
    enabled,
    selector: placed?.selector,
    conditions: placed?.conditions ?? [],
  };
}
