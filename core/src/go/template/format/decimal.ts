/** A positive number in decimal: 0.d₁d₂d₃… × 10^point, without trailing zeros. Zero has no digits. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** The fewest digits that identify the number. */
export function shortestDecimal(value: number): Decimal {
  if (value === 0) return { digits: '', point: 0 };
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return { digits: trimZeros(mantissa.replace('.', '')), point: Number(exponent) + 1 };
}

/** All digits of a number. */
export function exactDecimal(value: number): Decimal {
  if (value === 0) return { digits: '', point: 0 };
  const { mantissa, exponent } = binaryOf(value);
  const scale = Math.max(0, -exponent);
  const scaled = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(scale);
  const digits = scaled.toString();
  return { digits: trimZeros(digits), point: digits.length - scale };
}

/** Rounds an exact number to a number of digits, half to even. */
export function roundDecimal({ digits, point }: Decimal, count: number): Decimal {
  if (count >= digits.length) return { digits, point };
  if (count < 0) return { digits: '', point: 0 };
  const kept = digits.slice(0, count);
  const next = digits.charCodeAt(count) - 48;
  const odd = count > 0 && (kept.charCodeAt(count - 1) - 48) % 2 === 1;
  const up = next > 5 || (next === 5 && (digits.length > count + 1 || odd));
  if (!up) return { digits: trimZeros(kept), point: trimZeros(kept) === '' ? 0 : point };
  const raised = (BigInt(kept || '0') + 1n).toString();
  return { digits: trimZeros(raised), point: point + (raised.length > kept.length ? 1 : 0) };
}

/** value = mantissa × 2^exponent, with the exponent of the binary representation. */
export function binaryOf(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const fraction = bits & ((1n << 52n) - 1n);
  const biased = Number((bits >> 52n) & 0x7ffn);
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
