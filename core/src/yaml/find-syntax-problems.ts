import { type Document, visit, type YAMLError } from 'yaml';
import { phrase } from '../text/phrase.js';
import { type SyntaxProblem, syntaxMessage } from './syntax-problem.js';
import { tabProblem } from './tab-problem.js';

/** What the parser objects to: one problem for each place, on one line, and never beyond the end of the text. */
export function findSyntaxProblems(document: Document.Parsed, text: string): readonly SyntaxProblem[] {
  const problems = new Map<number, SyntaxProblem>();
  for (const error of document.errors) {
    const start = startOf(error, document, text);
    // a second one at the same place is a consequence of the first
    if (problems.has(start)) continue;
    const end = Math.max(Math.min(error.pos[1], lineEnd(text, start)), start + 1);
    problems.set(start, { code: 'yaml-syntax', message: syntaxMessage(error.code, error.message), start, end });
  }
  if (problems.size > 0) return [...problems.values()];
  const tab = tabProblem(document, text);
  return tab && !isJson(text) ? [tab] : jsonProblems(text);
}

function startOf(error: YAMLError, document: Document.Parsed, text: string): number {
  if (error.code === 'MISSING_CHAR' && /closing .quote/.test(error.message)) return openQuote(document, error.pos[0]);
  return error.pos[0] < text.trimEnd().length ? error.pos[0] : Math.max(0, text.trimEnd().length - 1);
}

/** The parser misses a closing quote at the end of the text; what to look at is where the last one was opened. */
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
 * kubectl reads a file that begins with `{` as JSON. Documents after a `---` are YAML in any case, and so is what begins
 * with `{{`, which somebody will render first.
 */
function jsonProblems(text: string): readonly SyntaxProblem[] {
  const start = text.search(/\S/);
  if (text[start] !== '{' || text[start + 1] === '{') return [];
  try {
    JSON.parse(text);
    return [];
  } catch {
    const message = phrase(
      'kubectl reads a file that begins with `{` as JSON, and this is none. Begin it with a line of `---`.',
    );
    return [{ code: 'yaml-syntax', message, start, end: start + 1 }];
  }
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]|$/);
  return offset + length;
}
