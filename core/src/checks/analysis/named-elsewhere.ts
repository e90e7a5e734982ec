import { asV2beta2 } from '../../model/conversion/convert-object.js';
import { OLD_VERSION } from '../../model/kind-names.js';
import { itemsAt, textAt } from '../../model/read/fields.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import type { LineIndex } from '../../text/line-index.js';
import { items, members, type Place, pathOf, presentMember } from '../../yaml/place.js';
import { type PlacedName, placedName } from './placed-name.js';

/** The key of a Secret to which an object refers. */
export interface SecretKeyUse {
  /** The name of the Secret. */
  readonly secret: string;
  /** Empty: the manager's default. */
  readonly namespace: string;
  readonly key: PlacedName;
}

/** The references of an object to keys of Secrets, each where it is written. */
export function secretKeyUses(object: Place, lines: LineIndex): readonly SecretKeyUse[] {
  const found: SecretKeyUse[] = [];
  const isOld = textAt(object, 'apiVersion') === OLD_VERSION;
  const walk = (place: Place): void => {
    if (place.step === 'secretKeyRef') {
      const [secret, namespace] = [textAt(place, 'name'), textAt(place, 'namespace')];
      const key = nameAt(presentMember(place, 'key'), lines);
      if (key && secret !== '' && !isPlaceholder(secret + namespace))
        found.push({ secret, namespace, key: isOld ? { ...key, path: oldPath(key.path) } : key });
    }
    for (const inner of [...members(place), ...items(place)]) walk(inner);
  };
  walk(asV2beta2(object));
  return found;
}

/** A reference of the old version has no fields around it. */
function oldPath(path: string): string {
  return path.replace(/\.valueFrom\.secretKeyRef\.key$/, '.key');
}

/** The receivers that a Router names. */
export function namedReceivers(root: Place, lines: LineIndex): readonly PlacedName[] {
  return itemsAt(root, 'spec', 'receivers', 'name').flatMap((item) => nameAt(item, lines) ?? []);
}

/** Undefined for an empty text, a placeholder, and what is not text. */
function nameAt(place: Place | undefined, lines: LineIndex): PlacedName | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const { value } = place.node;
  if (typeof value !== 'string' || value === '' || isPlaceholder(value)) return undefined;
  return placedName(place.node, value, pathOf(place), lines);
}
