import type { LineIndex } from '../../text/line-index.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { CommonFacts, ConfigMapFacts } from '../facts.js';
import { membersAt, namespaceAt } from './fields.js';
import { rangeOf } from './range-of.js';

export function readConfigMap(common: CommonFacts, root: Place, lines: LineIndex): ConfigMapFacts {
  const entries = membersAt(root, 'data').flatMap((place) => {
    const text = stringAt(place);
    return text === undefined ? [] : [{ key: place.entry?.key ?? '', range: rangeOf(lines, place), text }];
  });
  return { ...common, kind: 'ConfigMap', namespace: namespaceAt(root), entries };
}
