import type { LineIndex } from '../../text/line-index.js';
import { mapScalar } from '../../yaml/map-scalar.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { CommonFacts, ConfigMapFacts, TextPart } from '../facts.js';
import { membersAt, namespaceAt } from './fields.js';
import { rangeOf } from './range-of.js';

export function readConfigMap(common: CommonFacts, root: Place, lines: LineIndex): ConfigMapFacts {
  const entries = membersAt(root, 'data').flatMap((place) => {
    const text = stringAt(place);
    if (text === undefined) return [];
    return [{ key: place.entry?.key ?? '', range: rangeOf(lines, place), text, parts: partsOf(place, text, lines) }];
  });
  return { ...common, kind: 'ConfigMap', namespace: namespaceAt(root), entries };
}

/** Only failures of templates need the places, so other texts do without them. */
function partsOf({ node }: Place, text: string, lines: LineIndex): readonly TextPart[] {
  const map = node.kind === 'scalar' && text.includes('{{') ? mapScalar(node, lines.text) : undefined;
  if (!map) return [];
  const parts: TextPart[] = [];
  let next: number | undefined;
  for (let offset = 0; offset < text.length; offset++) {
    const place = map.toDocument(offset);
    if (place !== next || text[offset - 1] === '\n') parts.push({ offset, position: lines.positionAt(place) });
    next = place + 1;
  }
  return parts;
}
