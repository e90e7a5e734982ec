import { INT64_MAX, integerOf, resolvePlain, resolveScalar } from './resolve-scalar.js';

const SHORTEST_DIGITS = 9;
/** Go writes an exponent for powers of ten from `LARGE` up and from `SMALL` down. */
const LARGE = 6;
const SMALL = -5;

/**
 * Converts a scalar to a key of JSON (sigs.k8s.io/yaml): numbers in decimal, floats with the precision of 32 bits.
 * Undefined for null and for integers of more than 63 bits, which cannot be keys.
 *
 * @param tag the explicit tag in its long form, or undefined
 */
export function resolveKey(source: string, plain: boolean, tag: string | undefined): string | undefined {
  if (!plain || tag !== undefined) {
    const resolved = resolveScalar(source, plain, tag);
    return resolved.ok && resolved.value !== null ? String(resolved.value) : undefined;
  }
  const value = resolvePlain(source);
  if (typeof value !== 'number') return value === null ? undefined : String(value);
  const integer = integerOf(source);
  if (integer !== undefined) return integer > INT64_MAX ? undefined : String(integer);
  return floatText(Math.fround(value));
}

/** Go's `strconv.FormatFloat(value, 'g', -1, 32)`, with the special values in the notation of YAML. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  let digits = 0;
  while (digits < SHORTEST_DIGITS && Math.fround(Number(value.toExponential(digits))) !== value) digits++;
  const [mantissa = '', exponent = ''] = value.toExponential(digits).split('e');
  const power = Number(exponent);
  if (power > SMALL && power < LARGE) return value.toFixed(Math.max(0, digits - power));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
