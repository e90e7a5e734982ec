import { fields, type Kept } from '../../../generated/v2beta1-fields.js';
import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/node.js';
import { isNull, items, members, type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { type ApiVersion, OLD_VERSION, SERVED_VERSION } from '../kind-names.js';
import { unknownAt } from '../unknown/unknown-at.js';

/** An object in another version of the API. */
export interface Conversion {
  /** Each node has the position of what it was converted from. For reading only: an edit of it would be wrong. */
  readonly root: YamlNode;
  /** The outermost values of the object that the other version cannot hold. Null members count as missing. */
  readonly lost: readonly Place[];
  /** The credentials whose form differs. */
  readonly credentials: readonly Place[];
}

/**
 * Converts an object between the versions of the API, as the API server does: Config and Receiver through the manager's
 * webhook, NotificationManager by dropping the fields that the other version lacks (notification-manager 1.4 and 2.3:
 * config_conversion.go, receiver_conversion.go, config/crd/patches). Both ways leave the fields of `v2beta1`, with
 * credentials in the form of the version.
 *
 * @returns undefined for kinds that only one version has
 */
export function convertObject(root: Place, to: ApiVersion): Conversion | undefined {
  const kind = stringAt(presentMember(root, 'kind')) ?? '';
  const kept = Object.hasOwn(fields, kind) ? fields[kind] : undefined;
  if (!kept) return undefined;
  const lost: Place[] = [];
  const credentials: Place[] = [];
  const convert = converter(to, lost, credentials);
  const converted = changeMembers(root, (member) => {
    if (member.step === 'apiVersion') return { ...member.node, ...versionScalar(to) };
    return member.step === 'spec' ? convert(member, kept) : member.node;
  });
  return { root: converted, lost, credentials };
}

/**
 * The object in the version that the manager reads: an object of `v2beta1` as it is converted, any other as it is.
 * Positions are those of the text. For reading only.
 */
export function asV2beta2(root: Place): Place {
  const version = stringAt(presentMember(root, 'apiVersion'));
  const conversion = version === OLD_VERSION ? convertObject(root, SERVED_VERSION) : undefined;
  return conversion ? rootPlace(conversion.root) : root;
}

function versionScalar(value: string) {
  return { kind: 'scalar', value, source: value, style: 'plain' } as const;
}

type Convert = (place: Place, kept: Kept) => YamlNode | undefined;

/** The conversion of values. It gives undefined for what the other version cannot hold, and for null. */
function converter(to: ApiVersion, lost: Place[], credentials: Place[]): Convert {
  const lose = (place: Place): undefined => {
    lost.push(place);
  };
  const convert: Convert = (place, kept) => {
    const { node } = place;
    if (isNull(node)) return undefined;
    if (kept === true) return node;
    if (kept === 'credential') {
      credentials.push(place);
      return to === SERVED_VERSION ? nested(node) : flat(place, lose);
    }
    if (isList(kept))
      return node.kind === 'sequence'
        ? { ...node, items: items(place).flatMap((item) => convert(item, kept[0]) ?? []) }
        : node;
    // The webhook drops a condition with a regular expression as a whole.
    if (presentMember(place, 'regexValue') && !Object.hasOwn(kept, 'regexValue')) return lose(place);
    return changeMembers(place, (member) => {
      const inner = Object.hasOwn(kept, member.entry?.key ?? '') ? kept[member.entry?.key ?? ''] : undefined;
      if (inner) return convert(member, inner);
      return isNull(member.node) ? undefined : lose(member);
    });
  };
  return convert;
}

function isList(kept: Kept): kept is readonly [Kept] {
  return Array.isArray(kept);
}

function nested(reference: YamlNode): YamlNode {
  return reference.kind === 'mapping' ? wrap('valueFrom', wrap('secretKeyRef', reference)) : reference;
}

/** Only a Secret can hold a credential of `v2beta1`. */
function flat(credential: Place, lose: (place: Place) => undefined): YamlNode | undefined {
  const from = presentMember(credential, 'valueFrom');
  const reference = from && presentMember(from, 'secretKeyRef');
  const value = presentMember(credential, 'value');
  const isUnknown = [credential, from, reference].some((part) => unknownAt(part) !== undefined);
  if ((!reference || value) && !isUnknown) lose(reference && value ? value : credential);
  return reference?.node;
}

function changeMembers(place: Place, change: (member: Place) => YamlNode | undefined): YamlNode {
  const { node } = place;
  if (node.kind !== 'mapping') return node;
  const entries = members(place).flatMap((member): readonly YamlEntry[] => {
    const value = change(member);
    return value && member.entry ? [{ ...member.entry, value }] : [];
  });
  return { ...node, entries, members: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** A mapping with one member, at the position of its value. */
function wrap(key: string, value: YamlNode): YamlMapping {
  const { start, end, size } = value;
  const entry = { key, keyStart: start, keyEnd: start, value, merged: false };
  return {
    kind: 'mapping',
    start,
    end,
    size: size + 1,
    flow: true,
    entries: [entry],
    members: new Map([[key, entry]]),
  };
}
