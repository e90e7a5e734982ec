import { phrase } from '../text/phrase.js';
import type { SyntaxProblem } from './syntax-problem.js';

const UNKNOWN_ESCAPE = /(?<!\\)(?:\\\\)*(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U0000[dD][89a-fA-F][0-9a-fA-F]{2})/;

/**
 * An escape in double quotes that the parser takes and libyaml does not, unless the whole document is JSON: `\/`, which
 * came with YAML 1.2, and codes that are no characters, such as the halves of a pair.
 *
 * @param start where the quoted text begins in the document's text
 */
export function escapeProblem(text: string, start: number, end: number): SyntaxProblem | undefined {
  const found = UNKNOWN_ESCAPE.exec(text.slice(start, end));
  const unknown = found?.[1];
  if (!found || unknown === undefined) return undefined;
  const at = start + found.index + found[0].length - unknown.length;
  const message =
    unknown === '\\/'
      ? phrase('kubectl does not know the escape `{escape}`: a `/` needs none.', { escape: unknown })
      : phrase('The escape `{escape}` stands for no character. Write the character itself.', { escape: unknown });
  return { code: 'yaml-syntax', message, start: at, end: at + unknown.length };
}
