import { lex, type Token } from '../../go/template/index.js';

/** The lexer begins again after this many errors at most, because some errors are found only at the end of the text. */
const MOST_ERRORS = 100;

/**
 * The tokens of a text that somebody may still be writing: after an error, those of the next action and what follows.
 * @returns tokens in the order of the text, without errors and white space
 */
export function templateTokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let from = 0;
  for (let errors = 0; from >= 0 && errors < MOST_ERRORS; errors++) {
    let problem: Token | undefined;
    for (const token of lex(text.slice(from))) {
      if (token.kind === 'error') problem = token;
      else if (token.kind !== 'eof' && token.kind !== 'space')
        found.push({ ...token, start: token.start + from, end: token.end + from });
    }
    if (!problem) break;
    from = text.indexOf('{{', from + Math.max(problem.start, 2));
  }
  return found;
}
