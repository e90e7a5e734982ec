import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { splitAlternatives } from './split-alternatives.js';

/**
 * Whether an expression matches the empty text, and so alerts without the label (notification-manager since 2.5.1).
 * `everything`: it matches every text.
 */
export type EmptyText = 'no' | 'yes' | 'everything';

/** An invalid expression matches nothing. */
export function searchEmptyText(pattern: string, compile: CompileExpression): EmptyText {
  if (pattern === '') return 'everything';
  if (needsCharacter(pattern)) return 'no';
  const compiled = compile(pattern);
  if (!('expression' in compiled) || !compiled.expression.test('')) return 'no';
  return isEverywhere(pattern) ? 'everything' : 'yes';
}

/** A cheap test that avoids compiling most expressions: each alternative requires a character. */
function needsCharacter(pattern: string): boolean {
  if (/^\^?[\w-](?![*?{])[^|]*$/.test(pattern)) return true;
  // Long expressions are not worth the effort, and the engine handles nested classes.
  if (pattern.length > 200 || pattern.includes('[:')) return false;
  return splitAlternatives(pattern)?.every((alternative) => CERTAIN.test(withoutGroups(alternative))) === true;
}

/** A plain character that is neither optional nor part of an escape sequence. */
const CERTAIN = /(?<!\\)[A-Za-z0-9_-](?![*?{])/;

function withoutGroups(alternative: string): string {
  if (!/[([{\\]/.test(alternative)) return alternative;
  // The content of groups, classes and escapes may be optional, or match no character.
  let rest = alternative.replaceAll(/\\./gs, '').replaceAll(/\[\^?\]?[^\]]*\]/g, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(/\([^()]*\)/g, '');
  }
  return rest.replaceAll(/\{[^}]*\}/g, '{');
}

/** Without position assertions, or with only one anchor, the empty match is found in every text. */
function isEverywhere(pattern: string): boolean {
  const plain = pattern.replaceAll('[^', '[').replaceAll(/\\[$^]/g, '');
  if (/^\^\(*\.\*\??\)*\$$/.test(plain)) return true;
  const inner = plain.startsWith('^') ? plain.slice(1) : plain.replace(/\$$/, '');
  return !/[$^]|\\[AbBz]/.test(inner);
}
