import { membersAt, placeAt, textAt } from '../../../model/read/fields.js';
import { hasUnknownKey, unknownAt } from '../../../model/unknown/unknown-at.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { utf8Length } from '../../../text/utf8-length.js';
import { member, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

/** Maximum total size in bytes of the values of a Secret or ConfigMap (Kubernetes: MaxSecretSize). */
const MAX_SIZE = 1024 * 1024;

/** The entries that a Secret of a certain type must have; if an item lists several, one of them is enough. */
const ENTRIES_OF_TYPE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'kubernetes.io/basic-auth': [['username', 'password']],
  'kubernetes.io/dockercfg': [['.dockercfg']],
  'kubernetes.io/dockerconfigjson': [['.dockerconfigjson']],
  'kubernetes.io/ssh-auth': [['ssh-privatekey']],
  'kubernetes.io/tls': [['tls.crt'], ['tls.key']],
};
const TOKEN_TYPE = 'kubernetes.io/service-account-token';
const ACCOUNT_ANNOTATION = 'kubernetes.io/service-account.name';

/** Checks of a Secret or ConfigMap beyond the form of each entry (Kubernetes: ValidateSecret, ValidateConfigMap). */
export const objectData: Rule = {
  meta: {
    id: 'object-data',
    family: 'admission',
    severity: 'error',
    summary: 'A Secret or ConfigMap is too large, lacks an entry that its type requires, or has a duplicate entry.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      if (apiVersion !== 'v1') return;
      if (kind === 'Secret') checkSecret(root, report);
      if (kind === 'ConfigMap') checkConfigMap(root, report);
    },
  },
};

function checkSecret(root: Place, report: Report): void {
  const texts = entries(root, 'stringData');
  const names = new Set(texts.map(keyOf));
  const binary = entries(root, 'data').filter((entry) => !names.has(keyOf(entry)));
  checkSize(root, sum(texts, utf8Length) + sum(binary, decodedLength), report);
  const type = presentMember(root, 'type');
  const name = stringAt(type) ?? '';
  if (!type) return;
  // An unknown name may be the one that is missing.
  const isOpen = ['data', 'stringData'].some((field) => {
    const map = placeAt(root, field);
    return map && (hasUnknownKey(map) || unknownAt(map) !== undefined);
  });
  if (isOpen) return;
  const present = new Set([...texts, ...binary].map(keyOf));
  for (const wanted of Object.hasOwn(ENTRIES_OF_TYPE, name) ? (ENTRIES_OF_TYPE[name] ?? []) : [])
    if (!wanted.some((key) => present.has(key)))
      report({ place: type, lacks: root, message: missingEntry(name, wanted) });
  const account = textAt(root, 'metadata', 'annotations', ACCOUNT_ANNOTATION);
  if (name === TOKEN_TYPE && account === '') {
    report({
      place: type,
      lacks: root,
      message: phrase('A Secret of type `{type}` requires the annotation `{annotation}`.', {
        type: name,
        annotation: ACCOUNT_ANNOTATION,
      }),
    });
  }
}

function missingEntry(type: string, [first = '', second]: readonly string[]): Phrase {
  return second === undefined
    ? phrase('A Secret of type `{type}` requires the entry `{key}`.', { type, key: first })
    : phrase('A Secret of type `{type}` requires the entry `{key}` or `{other}`.', { type, key: first, other: second });
}

function checkConfigMap(root: Place, report: Report): void {
  const texts = entries(root, 'data');
  const binary = entries(root, 'binaryData');
  checkSize(root, sum(texts, utf8Length) + sum(binary, decodedLength), report);
  const names = new Set(texts.map(keyOf));
  for (const entry of binary) {
    const key = keyOf(entry);
    if (!names.has(key)) continue;
    report({
      place: entry,
      mark: 'key',
      message: phrase('“{key}” is in both `data` and `binaryData`. Keep only one of them.', { key }),
    });
  }
}

function checkSize(root: Place, size: number, report: Report): void {
  if (size <= MAX_SIZE) return;
  report({
    place: member(root, 'data') ?? member(root, 'stringData') ?? root,
    mark: 'key',
    message: phrase('The values are {size} bytes in total; the maximum is {limit}.', { size, limit: MAX_SIZE }),
  });
}

function entries(root: Place, field: string): readonly Place[] {
  return membersAt(root, field);
}

function keyOf(entry: Place): string {
  return entry.entry?.key ?? '';
}

function sum(places: readonly Place[], length: (text: string) => number): number {
  return places.reduce((total, place) => total + length(stringAt(place) ?? ''), 0);
}

/** The number of bytes that the Base64 decodes to. */
function decodedLength(text: string): number {
  const digits = text.replaceAll(/[\r\n=]/g, '').length;
  return Math.floor((digits * 3) / 4);
}
