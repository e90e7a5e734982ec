import { binaryOf, type Decimal, exactDecimal, roundDecimal, shortestDecimal } from './decimal.js';

/**
 * Formats a number like Go's `strconv.FormatFloat`.
 * @param format one of `b e E f g G x X`
 * @param precision undefined: the fewest digits that identify the number
 */
export function floatText(value: number, format: string, precision: number | undefined): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return `${sign || '+'}Inf`;
  if (format === 'b') return `${sign}${binary(magnitude)}`;
  if (format === 'x' || format === 'X') return `${sign}${hexadecimal(magnitude, precision, format)}`;
  return `${sign}${decimal(magnitude, format, precision)}`;
}

function decimal(value: number, format: string, precision: number | undefined): string {
  const lower = format.toLowerCase();
  const number = precision === undefined ? shortestDecimal(value) : rounded(value, lower, precision);
  const count = precision ?? Math.max(number.digits.length - (lower === 'f' ? number.point : 1), 0);
  if (lower === 'f') return fixed(number, count);
  if (lower === 'e') return exponential(number, count, format);
  const { digits, point } = number;
  const significant = precision === undefined ? digits.length : precision || 1;
  const shortened = significant > digits.length && digits.length >= point ? digits.length : significant;
  const limit = precision === undefined ? 6 : shortened;
  if (point - 1 < -4 || point - 1 >= limit) {
    return exponential(number, Math.min(significant, digits.length) - 1, format === 'G' ? 'E' : 'e');
  }
  return fixed(number, Math.max(digits.length - point, 0));
}

function rounded(value: number, format: string, precision: number): Decimal {
  const exact = exactDecimal(value);
  if (format === 'f') return roundDecimal(exact, exact.point + precision);
  return roundDecimal(exact, format === 'e' ? precision + 1 : precision || 1);
}

function fixed({ digits, point }: Decimal, count: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (count <= 0) return whole;
  const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${whole}.${fraction.slice(0, count).padEnd(count, '0')}`;
}

function exponential({ digits, point }: Decimal, count: number, letter: string): string {
  const fraction = count > 0 ? `.${digits.slice(1, count + 1).padEnd(count, '0')}` : '';
  return `${digits.charAt(0) || '0'}${fraction}${letter}${exponentText(digits === '' ? 0 : point - 1)}`;
}

function exponentText(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function binary(value: number): string {
  const { mantissa, exponent } = binaryOf(value);
  return `${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`;
}

function hexadecimal(value: number, precision: number | undefined, format: string): string {
  let { mantissa, exponent } = binaryOf(value);
  exponent = mantissa === 0n ? 0 : exponent + 52;
  mantissa <<= 8n;
  while (mantissa !== 0n && mantissa < 1n << 60n) {
    mantissa <<= 1n;
    exponent--;
  }
  if (precision !== undefined && precision < 15) {
    const cut = BigInt(60 - precision * 4);
    const rest = mantissa & ((1n << cut) - 1n);
    const half = 1n << (cut - 1n);
    mantissa >>= cut;
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++;
    mantissa <<= cut;
    if (mantissa >= 1n << 61n) {
      mantissa >>= 1n;
      exponent++;
    }
  }
  const all = (mantissa & ((1n << 60n) - 1n)).toString(16).padStart(15, '0');
  const fraction = precision === undefined ? all.replace(/0+$/, '') : all.slice(0, precision).padEnd(precision, '0');
  const text = `0x${mantissa >> 60n}${fraction && `.${fraction}`}p${exponentText(exponent)}`;
  return format === 'X' ? text.toUpperCase() : text;
}
