import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { splitAlternatives } from './split-alternatives.js';

/**
 * What an expression says of the empty text, and so of alerts without the label (notification-manager since v2.5.1):
 * it is not found there; it is; or it is found in every text whatever.
 */
export type EmptyText = 'no' | 'yes' | 'everything';

/** An invalid expression is found in nothing. */
export function searchEmptyText(pattern: string, compile: CompileExpression): EmptyText {
  if (pattern === '') return 'everything';
  if (needsCharacter(pattern)) return 'no';
  const compiled = compile(pattern);
  if (!('expression' in compiled) || !compiled.expression.test('')) return 'no';
  return isEverywhere(pattern) ? 'everything' : 'yes';
}

/** A quick look that spares most expressions the compilation: each alternative has a character that must be there. */
function needsCharacter(pattern: string): boolean {
  if (/^\^?[\w-](?![*?{])[^|]*$/.test(pattern)) return true;
  // nothing that long is worth it, and classes within classes are for the engine
  if (pattern.length > 200 || pattern.includes('[:')) return false;
  return splitAlternatives(pattern)?.every((alternative) => CERTAIN.test(withoutGroups(alternative))) === true;
}

/** A plain character that nothing makes optional; not one that a backslash gives a meaning to. */
const CERTAIN = /(?<!\\)[A-Za-z0-9_-](?![*?{])/;

function withoutGroups(alternative: string): string {
  if (!/[([{\\]/.test(alternative)) return alternative;
  // what is inside of these may be optional, or no character at all
  let rest = alternative.replaceAll(/\\./gs, '').replaceAll(/\[\^?\]?[^\]]*\]/g, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(/\([^()]*\)/g, '');
  }
  return rest.replaceAll(/\{[^}]*\}/g, '{');
}

/** Where nothing asks for a place, the empty match is found anywhere; one anchor is always there. */
function isEverywhere(pattern: string): boolean {
  const plain = pattern.replaceAll('[^', '[').replaceAll(/\\[$^]/g, '');
  if (/^\^\(*\.\*\??\)*\$$/.test(plain)) return true;
  const inner = plain.startsWith('^') ? plain.slice(1) : plain.replace(/\$$/, '');
  return !/[$^]|\\[AbBz]/.test(inner);
}
