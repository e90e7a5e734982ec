import { decodeBase64 } from '../../text/base64.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Json } from '../../yaml/object.js';
import { member, type Place } from '../../yaml/place.js';
import type { CommonFacts, SecretFacts, ValueTraits } from '../facts.js';
import { unknownAt } from '../unknown/unknown-at.js';
import { type ChosenSecretValue, chooseSecretValue } from './choose-secret-value.js';
import { membersAt, namespaceAt, placeAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { DEFAULT_TRAITS, valueTraits } from './value-traits.js';

/** The entries of a Secret without their values. */
export function readSecret(common: CommonFacts, root: Place, lines: LineIndex): SecretFacts {
  const [data, stringData] = [placeAt(root, 'data'), placeAt(root, 'stringData')];
  const names = [data, stringData].flatMap((map) => membersAt(map).map(({ entry }) => entry?.key ?? ''));
  const keys = [...new Set(names)].flatMap((key) => {
    const [plain, encoded] = [stringData && member(stringData, key), data && member(data, key)];
    const entry = chooseSecretValue(jsonOf(plain), jsonOf(encoded));
    const place = entry?.field === 'data' ? encoded : plain;
    if (!entry || !place) return [];
    const hidden = unknownAt(place);
    return [{ key, range: rangeOf(lines, place), traits: traitsOf(entry), ...(hidden !== undefined && { hidden }) }];
  });
  return { ...common, kind: 'Secret', namespace: namespaceAt(root), keys };
}

/** Mappings and lists only matter because they are not text. */
function jsonOf(place: Place | undefined): Json | undefined {
  return place?.node.kind === 'scalar' ? place.node.value : place && {};
}

function traitsOf({ field, text }: ChosenSecretValue): ValueTraits {
  if (text === undefined) return valueTraits('');
  const value = field === 'data' ? decodeBase64(text) : text;
  return value === undefined ? DEFAULT_TRAITS : valueTraits(value);
}
