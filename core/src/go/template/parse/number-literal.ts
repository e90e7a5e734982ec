const INTEGER = /^([+-]?)(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;
const DECIMAL = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
const HEXADECIMAL = /^([+-]?)0[xX]((?:_?[0-9a-fA-F])*)(?:\.([0-9a-fA-F](?:_?[0-9a-fA-F])*)?)?[pP]([+-]?\d(?:_?\d)*)$/;

/** Parses an integer like Go, with the base in its prefix. */
export function parseIntegerLiteral(text: string): bigint | undefined {
  const match = INTEGER.exec(text);
  if (!match) return undefined;
  const digits = (match[2] ?? '').replaceAll('_', '');
  const magnitude = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return match[1] === '-' ? -magnitude : magnitude;
}

/** Parses a number with a point or an exponent like Go; undefined also when it is too large. */
export function parseFloatLiteral(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : hexadecimalFloat(text);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function hexadecimalFloat(text: string): number | undefined {
  const match = HEXADECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match.map((part) => part?.replaceAll('_', ''));
  if (whole === '' && fraction === '') return undefined;
  const magnitude = scaled(BigInt(`0x${whole}${fraction}`), Number(power) - 4 * fraction.length);
  return sign === '-' ? -magnitude : magnitude;
}

/** Mantissa × 2^power, in two steps so that no intermediate result overflows. */
function scaled(mantissa: bigint, power: number): number {
  const half = Math.trunc(Math.max(-4000, Math.min(4000, power)) / 2);
  return Number(mantissa) * 2 ** half * 2 ** (Math.max(-4000, Math.min(4000, power)) - half);
}
