import { RE2Set } from 're2js';
import { compileRegularExpression } from '../../go/regexp/regular-expression.js';
import { translatePattern } from '../../go/regexp/translate-pattern.js';
import { toWellFormed } from '../../text/well-formed.js';

/** A node of the engine's syntax tree, with the fields that are read here. */
interface SyntaxNode {
  readonly op: number;
  readonly runes: ArrayLike<number>;
  readonly subs: readonly SyntaxNode[];
}

/** The operations of the simplified tree by number. All others assert a position and consume no text. */
const OPERATIONS: Readonly<Record<number, Writer>> = {
  2: ({ runes }) => String.fromCodePoint(...Array.from(runes)),
  3: ({ runes }, choose) => memberOf(runes, choose),
  4: () => 'x',
  5: () => 'x',
  12: (node, choose) => writeAll(node, choose),
  13: (node, choose) => (choose(2) === 1 ? writeAll(node, choose) : ''),
  14: (node, choose) => writeAll(node, choose),
  15: (node, choose) => (choose(2) === 1 ? writeAll(node, choose) : ''),
  17: (node, choose) => writeAll(node, choose),
  18: ({ subs }, choose) => {
    const sub = subs[choose(subs.length)];
    return sub ? write(sub, choose) : '';
  },
};

/** @param choose picks one of a number of possibilities */
type Writer = (node: SyntaxNode, choose: (count: number) => number) => string;

const MAX_TRIES = 48;
const MAX_LENGTH = 4000;

/**
 * Unique texts that an expression matches, made from its syntax tree, the plainest first. Empty for an invalid
 * expression, and when all found texts are too long.
 */
export function exampleTexts(pattern: string): readonly string[] {
  const compiled = compileRegularExpression(pattern);
  if (!('expression' in compiled)) return [];
  const root = syntaxOf(pattern);
  const found = new Set<string>();
  for (let variant = 0; variant < MAX_TRIES; variant++) {
    const text = write(root, chooser(variant));
    if (text.length > MAX_LENGTH) continue;
    for (const candidate of [text, `x${text}`, `${text}x`, `x${text}x`, `-${text}-`]) {
      if (found.has(candidate) || !compiled.expression.test(candidate)) continue;
      found.add(candidate);
      break;
    }
  }
  return [...found];
}

/** The engine exposes syntax trees only through a set. */
function syntaxOf(pattern: string): SyntaxNode {
  const set = new RE2Set();
  set.add(translatePattern(toWellFormed(pattern)));
  const [root] = set.regexps as readonly SyntaxNode[];
  return root ?? { op: 1, runes: [], subs: [] };
}

function write(node: SyntaxNode, choose: (count: number) => number): string {
  return OPERATIONS[node.op]?.(node, choose) ?? '';
}

function writeAll({ subs }: SyntaxNode, choose: (count: number) => number): string {
  return subs.map((sub) => write(sub, choose)).join('');
}

/** Each variant picks differently, by its digits in mixed radix. Variant 0 always picks the first possibility. */
function chooser(variant: number): (count: number) => number {
  let rest = variant;
  return (count) => {
    const choice = rest % count;
    rest = Math.floor(rest / count);
    return choice;
  };
}

/** Characters that are common in label values, the plainest first. */
const COMMON = [...'ax01bz9-_.AXZ:/ '].map((character) => character.codePointAt(0) ?? 0);

/** @param ranges pairs of the first and the last code point */
function memberOf(ranges: ArrayLike<number>, choose: (count: number) => number): string {
  const common = COMMON.filter((code) => includes(ranges, code));
  const code = common.length > 0 ? common[choose(Math.min(common.length, 3))] : firstVisible(ranges);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function includes(ranges: ArrayLike<number>, code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if ((ranges[at] ?? 0) <= code && code <= (ranges[at + 1] ?? 0)) return true;
  }
  return false;
}

/** Avoids control characters if possible. */
function firstVisible(ranges: ArrayLike<number>): number | undefined {
  for (let at = 0; at < ranges.length; at += 2) {
    const last = ranges[at + 1] ?? 0;
    const first = Math.max(ranges[at] ?? 0, 0x21);
    if (first <= last) return first;
  }
  return ranges[0];
}
