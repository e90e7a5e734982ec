import type { Token } from '../lex/token.js';
import { quote } from '../text/quote.js';
import { unquoteCharacter } from '../text/unquote.js';
import type { NumberNode } from './node.js';
import { parseFloatLiteral, parseIntegerLiteral } from './number-literal.js';

const MAX_INT = 2n ** 63n;
const MAX_UINT = 2n ** 64n;

type Numeric = Pick<NumberNode, 'int' | 'uint' | 'float' | 'complex'>;

/** The possible types of a number by Go's rules for untyped constants, or an error message. */
export function parseNumber({ kind, value }: Token): Numeric | string {
  if (kind === 'char-constant') return characterConstant(value);
  if (kind === 'complex') return sum(value) ?? 'syntax error scanning complex number';
  if (value.endsWith('i')) {
    const im = parseFloatLiteral(value.slice(0, -1));
    if (im !== undefined) return simplified(0, im);
  }
  const integer = parseIntegerLiteral(value);
  const signed = /^[+-]/.test(value);
  const int = integer !== undefined && integer >= -MAX_INT && integer < MAX_INT ? integer : undefined;
  const uint = integer !== undefined && (!signed || integer === 0n) && integer < MAX_UINT ? integer : undefined;
  if (int !== undefined) return { int, uint, float: Number(int), complex: undefined };
  if (uint !== undefined) return { int, uint, float: Number(uint), complex: undefined };
  const float = parseFloatLiteral(value);
  if (float === undefined) return `illegal number syntax: ${quote(value)}`;
  if (!/[.eEpP]/.test(value)) return `integer overflow: ${quote(value)}`;
  return { ...whole(float), float, complex: undefined };
}

function characterConstant(value: string): Numeric | string {
  const code = unquoteCharacter(value);
  if (code === undefined) return 'invalid syntax';
  if (code === 'malformed') return `malformed character constant: ${value}`;
  return { int: BigInt(code), uint: BigInt(code), float: code, complex: undefined };
}

function sum(value: string): Numeric | undefined {
  const second = value.endsWith('i') ? /^(.*[^eEpP])([+-].*)i$/.exec(value) : null;
  const re = parseFloatLiteral(second?.[1] ?? '');
  const im = parseFloatLiteral(second?.[2] ?? '');
  return re === undefined || im === undefined ? undefined : simplified(re, im);
}

function simplified(re: number, im: number): Numeric {
  const complex = { re, im };
  return im === 0
    ? { ...whole(re), float: re, complex }
    : { int: undefined, uint: undefined, float: undefined, complex };
}

function whole(float: number): Pick<Numeric, 'int' | 'uint'> {
  const integer = Number.isInteger(float) ? BigInt(float) : undefined;
  return {
    int: integer !== undefined && integer >= -MAX_INT && integer < MAX_INT ? integer : undefined,
    uint: integer !== undefined && integer >= 0n && integer < MAX_UINT ? integer : undefined,
  };
}
