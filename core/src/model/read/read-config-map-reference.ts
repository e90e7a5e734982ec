import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { ConfigMapReference } from '../facts.js';
import { textAt } from './fields.js';
import { rangeOf } from './range-of.js';

export function readConfigMapReference(place: Place | undefined, lines: LineIndex): ConfigMapReference | undefined {
  if (place?.node.kind !== 'mapping') return undefined;
  return {
    name: textAt(place, 'name'),
    key: textAt(place, 'key'),
    namespace: textAt(place, 'namespace'),
    range: rangeOf(lines, place),
  };
}
