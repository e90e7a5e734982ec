import { decodeBase64 } from '../text/base64.js';
import { type Phrase, phrase } from '../text/phrase.js';

/**
 * Scalars as kubectl reads them, by the rules of go-yaml v2, which Kubernetes has a copy of (sigs.k8s.io/yaml). These
 * are the rules of YAML 1.1 with differences: `y`, `no` and `on` are booleans, `031` and `0o31` are 25, `1:30` and
 * dates stay text.
 */
export type ScalarValue = string | number | boolean | null;

/** Not `ok` when the tag does not fit the text, or the value has no JSON form. */
export type ResolvedScalar =
  | { readonly ok: true; readonly value: ScalarValue }
  | { readonly ok: false; readonly reason: Phrase };

const WORDS = new Map<string, ScalarValue>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]([0-7]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
/** The times that go-yaml recognizes and keeps as text. Does not check whether the day exists. */
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d))| +\d\d?:\d\d?:\d\d?(?:\.\d+)?)?$/;
const INT64_MIN = -(2n ** 63n);
export const INT64_MAX = 2n ** 63n - 1n;
const UINT64_MAX = 2n ** 64n - 1n;

/** @param tag the explicit tag, such as `!!int` in its long form, or undefined */
export function resolveScalar(source: string, plain: boolean, tag: string | undefined): ResolvedScalar {
  if (tag === undefined) return plain ? jsonValue(resolvePlain(source)) : { ok: true, value: source };
  const name = tag.startsWith('tag:yaml.org,2002:') ? tag.slice('tag:yaml.org,2002:'.length) : tag;
  switch (name) {
    case 'int':
    case 'bool':
    case 'null':
    case 'float': {
      const value = resolvePlain(source);
      if (!fits(name, value, source))
        return { ok: false, reason: phrase('it is not of the type !!{type}', { type: name }) };
      return jsonValue(value);
    }
    case 'timestamp':
      return TIMESTAMP.test(source)
        ? { ok: true, value: source }
        : { ok: false, reason: phrase('it is not of the type !!{type}', { type: name }) };
    case 'binary': {
      const bytes = decodeBase64(source);
      return bytes === undefined
        ? { ok: false, reason: phrase('it is tagged !!binary but is not Base64') }
        : { ok: true, value: bytes };
    }
    default:
      return { ok: true, value: source };
  }
}

/** The value of a text without quotes, which may be infinity or not-a-number. */
export function resolvePlain(source: string): ScalarValue {
  const word = WORDS.get(source);
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  if (first === 0x2e) return resolveFloat(source, source);
  const digitOrSign = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d;
  return digitOrSign ? resolveNumber(source) : source;
}

function resolveNumber(source: string): ScalarValue {
  const integer = integerOf(source);
  return integer === undefined ? resolveFloat(source.replaceAll('_', ''), source) : Number(integer);
}

/** An integer; undefined if it fits neither int64 nor (without a sign) uint64, because then it is a float. */
export function integerOf(source: string): bigint | undefined {
  const integer = INTEGER.exec(source.replaceAll('_', ''));
  if (!integer) return undefined;
  const [, sign, hex, binary, octal, oldOctal, decimal] = integer;
  const magnitude = hex
    ? BigInt(`0x${hex}`)
    : binary
      ? BigInt(`0b${binary}`)
      : BigInt((octal ?? oldOctal) ? `0o${octal ?? oldOctal}` : (decimal ?? '0'));
  const value = sign === '-' ? -magnitude : magnitude;
  return value >= INT64_MIN && value <= (sign === '' ? UINT64_MAX : INT64_MAX) ? value : undefined;
}

/** A number that overflows a float64 stays text, because Go's parser rejects it. */
function resolveFloat(digits: string, source: string): ScalarValue {
  const value = FLOAT.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(value) ? value : source;
}

function fits(tag: 'int' | 'bool' | 'null' | 'float', value: ScalarValue, source: string): boolean {
  switch (tag) {
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'int':
      return typeof value === 'number' && integerOf(source) !== undefined;
    case 'float':
      return typeof value === 'number';
  }
}

function jsonValue(value: ScalarValue): ResolvedScalar {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { ok: false, reason: phrase('not-a-number and infinity have no JSON form') };
  }
  return { ok: true, value };
}
