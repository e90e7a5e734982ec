import type { Placed } from '../../../model/cluster/cluster.js';
import type { ConfigMapEntry, ConfigMapFacts } from '../../../model/facts.js';
import type { Position } from '../../../text/position.js';
import type { TemplatePlace } from '../../message/template-result.js';
import { sourcePlace } from '../report/source-place.js';
import type { SourcePlace } from '../report/trace.js';

/** An entry of a ConfigMap with templates. */
export interface PlacedEntry {
  readonly configMap: Placed<ConfigMapFacts>;
  readonly entry: ConfigMapEntry;
}

/**
 * The place of an error in a template; undefined when it is not in the text of a manifest.
 *
 * @param places the entry of each text; undefined for texts that are not from a manifest
 */
export function templatePlace(
  position: TemplatePlace | undefined,
  places: readonly (PlacedEntry | undefined)[],
): SourcePlace | undefined {
  const place = typeof position?.source === 'number' ? places[position.source] : undefined;
  if (!position || !place) return undefined;
  const { configMap, entry } = place;
  const [start, end] = [positionIn(entry, position.start), positionIn(entry, position.end)];
  if (!start || !end) return sourcePlace(configMap, entry.range);
  return { ...sourcePlace(configMap, { start, end }), isExact: true };
}

function positionIn({ parts, text }: ConfigMapEntry, offset: number): Position | undefined {
  // An error at the end of the text is shown at its last line that has text.
  const bounded = Math.min(offset, text.trimEnd().length);
  const part = parts.findLast((candidate) => candidate.offset <= bounded);
  if (!part) return undefined;
  const { line, character } = part.position;
  return { line, character: character + bounded - part.offset };
}
