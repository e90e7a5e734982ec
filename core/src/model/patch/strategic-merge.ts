import { keepLast } from '../../text/keep-last.js';
import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/node.js';
import { member, type Place } from '../../yaml/place.js';

/** The words in keys by which a strategic merge patch says what becomes of a part (Kubernetes: strategic merge patch). */
const DIRECTIVE = /^\$(?:patch|retainKeys)$|^\$(?:setElementOrder|deleteFromPrimitiveList)\//;

/** A cheap first test of a text. */
const WRITTEN = /\$(?:patch|retainKeys)["']?\s*:|\$(?:setElementOrder|deleteFromPrimitiveList)\//;

/** What `$patch` may say. */
export const STRATEGIES: readonly string[] = ['merge', 'replace', 'delete'];

/** Whether a text may hold a strategic merge patch. It is asked for each object of a List. */
export const mayHoldDirectives = keepLast((text: string): boolean => WRITTEN.test(text));

/** The `$patch` of all mappings, also of those in lists. */
export function strategiesIn(place: Place): readonly Place[] {
  const { node } = place;
  if (node.kind === 'scalar') return [];
  const own = member(place, '$patch');
  const children: readonly Place[] =
    node.kind === 'mapping'
      ? [...node.members.values()].map((entry) => ({ node: entry.value, step: entry.key, entry, parent: place }))
      : node.items.map((item, index) => ({ node: item, step: index, parent: place }));
  return [...(own ? [own] : []), ...children.flatMap(strategiesIn)];
}

/** Whether any mapping has a directive. */
export function holdsDirective(node: YamlNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'sequence') return node.items.some(holdsDirective);
  return [...node.members].some(([key, { value }]) => DIRECTIVE.test(key) || holdsDirective(value));
}

/** What is left for the object: the tree without directives. Nodes without any stay the same. */
export function withoutDirectives(node: YamlNode): YamlNode {
  if (!holdsDirective(node)) return node;
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') return { ...node, items: node.items.map(withoutDirectives) };
  const entries = node.entries
    .filter(({ key }) => !DIRECTIVE.test(key))
    .map((entry): YamlEntry => ({ ...entry, value: withoutDirectives(entry.value) }));
  const stripped: YamlMapping = { ...node, entries, members: new Map(entries.map((entry) => [entry.key, entry])) };
  return stripped;
}

/**
 * Which places of a patch an object gets as they are written. A list replaces the one that was there, because the
 * schemas of this API name no keys to merge lists by; `$patch: replace` does the same to a mapping.
 *
 * @param root the patch with its directives
 */
export function wholePlacesOf(root: YamlNode): (place: Place) => boolean {
  const whole = (place: Place): boolean => {
    const { parent, step } = place;
    if (place.node.kind === 'mapping' && strategyAt(place) === 'replace') return true;
    if (!parent) return false;
    return typeof step === 'number' ? strategyAt(place) === undefined : whole(parent);
  };
  const strategyAt = (place: Place): string | undefined => {
    const node = originalOf(place);
    const value = node?.kind === 'mapping' ? node.members.get('$patch')?.value : undefined;
    return value?.kind === 'scalar' ? String(value.value) : undefined;
  };
  const originalOf = ({ parent, step }: Place): YamlNode | undefined => {
    if (!parent) return root;
    const above = originalOf(parent);
    if (above?.kind === 'sequence') return above.items[Number(step)];
    return above?.kind === 'mapping' ? above.members.get(String(step))?.value : undefined;
  };
  return whole;
}
