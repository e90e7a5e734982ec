import type { Placed } from '../../../model/cluster/cluster.js';
import { labelMap } from '../../../model/cluster/label-map.js';
import type { RouterFacts } from '../../../model/facts.js';
import type { Release } from '../../../model/release/release.js';
import { type CompileOptions, compileSelector } from '../../../model/selector/compile-selector.js';
import { mayMatch } from '../../../model/selector/match-selector.js';
import { placeholderIn } from '../../../model/unknown/placeholder.js';
import { compileRequired } from './compile-required.js';
import type { Entry, PreparedRouter } from './pipeline.js';

/** The receivers that a Router selects do not depend on the alert (notification-manager 2.3, 2.6). */
export function prepareRouter(
  object: Placed<RouterFacts>,
  entries: readonly Entry[],
  compiling: Required<Pick<CompileOptions, 'compile'>> & CompileOptions,
  release: Release,
): PreparedRouter {
  const { facts } = object;
  const isUnknown = placeholderIn(facts.regexName, 'expression') !== undefined;
  const regex = facts.regexName === '' || isUnknown ? undefined : compiling.compile(facts.regexName);
  const selector = facts.selector && compileSelector(facts.selector.selector, compiling);
  const names = new Set(facts.names);
  const isOfType = ({ section }: Entry): boolean => facts.type === '' || section.channel === facts.type;
  const isFound = (entry: Entry): boolean => {
    if (isInChannels(entry, facts)) return true;
    if (!isOfType(entry)) return false;
    const { name, labels } = entry.object.facts;
    if (names.has(name) || (regex && 'expression' in regex && regex.expression.test(name))) return true;
    return selector !== undefined && mayMatch(selector, labelMap(labels, release));
  };
  const isTried = (entry: Entry): boolean => isOfType(entry) && !names.has(entry.object.facts.name);
  return {
    object,
    selector: compileRequired(facts.alertSelector, compiling, release),
    entries: entries.flatMap((entry, index) => (entry.section.enabled && isFound(entry) ? [index] : [])),
    crashes: regex !== undefined && 'problem' in regex && entries.some(isTried),
  };
}

/** The field `type` does not limit this list. */
function isInChannels({ section, tenant }: Entry, { channels }: RouterFacts): boolean {
  return channels.some(
    (channel) => channel.tenant === tenant && (channel.types.length === 0 || channel.types.includes(section.channel)),
  );
}
