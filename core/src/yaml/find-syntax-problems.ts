import { type Document, visit, type YAMLError } from 'yaml';
import { phrase } from '../text/phrase.js';
import { type SyntaxProblem, syntaxMessage } from './syntax-problem.js';
import { tabProblem } from './tab-problem.js';

/** More errors say nothing more, and a line of quotation marks has one at each. */
const MOST = 1000;

/** The errors of the parser, at most {@link MOST}: one problem for each offset, on one line, and within the text. */
export function findSyntaxProblems(document: Document.Parsed, text: string): readonly SyntaxProblem[] {
  const problems = new Map<number, SyntaxProblem>();
  for (const error of document.errors) {
    const start = startOf(error, document, text);
    // A second error at the same offset is a consequence of the first.
    if (problems.has(start)) continue;
    if (problems.size === MOST) {
      const message = phrase('This document has more than {count} syntax errors; the others are not listed.', {
        count: MOST,
      });
      problems.set(start, { code: 'yaml-syntax', message, start, end: start + 1, general: true });
      break;
    }
    const end = Math.max(endOnLine(text, start, error.pos[1]), start + 1);
    const message = syntaxMessage(error.code, error.message);
    problems.set(start, { code: 'yaml-syntax', message, start, end, general: true });
  }
  if (problems.size > 0) return [...problems.values()];
  const tab = tabProblem(document, text);
  return tab && !isJson(text) ? [tab] : jsonProblems(text);
}

function startOf(error: YAMLError, document: Document.Parsed, text: string): number {
  if (error.code === 'MISSING_CHAR' && /closing .quote/.test(error.message)) return openQuote(document, error.pos[0]);
  return error.pos[0] < text.trimEnd().length ? error.pos[0] : Math.max(0, text.trimEnd().length - 1);
}

/** The parser reports a missing closing quote at the end of the text. The useful position is the opening quote. */
function openQuote(document: Document.Parsed, fallback: number): number {
  let start = fallback;
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range) start = range[0];
    },
  });
  return start;
}

function isJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

/**
 * kubectl reads a file that begins with `{` as JSON. Documents after a `---` are always YAML. A text that begins with
 * `{{` is a template that is rendered first.
 */
function jsonProblems(text: string): readonly SyntaxProblem[] {
  const start = text.search(/\S/);
  if (text[start] !== '{' || text[start + 1] === '{') return [];
  try {
    JSON.parse(text);
    return [];
  } catch {
    const message = phrase(
      'kubectl reads a file that begins with `{` as JSON, and this is not JSON. Begin the file with a `---` line.',
    );
    return [{ code: 'yaml-syntax', message, start, end: start + 1 }];
  }
}

/** The end of an error, at most the end of its first line. Looks at the error alone, because a line may have many. */
function endOnLine(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[\r\n]|$/);
  return start + length;
}
