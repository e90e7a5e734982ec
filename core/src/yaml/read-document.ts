import { type Document, parseDocument } from 'yaml';
import { phrase } from '../text/phrase.js';
import { convertTree } from './convert-tree.js';
import { findSyntaxProblems } from './find-syntax-problems.js';
import type { YamlNode } from './node.js';
import { parseIndented } from './parse-indented.js';
import { readPlainDocument } from './read-plain-document.js';
import type { SyntaxProblem } from './syntax-problem.js';

export interface ReadDocument {
  /** Undefined when the document holds nothing, or cannot be read. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** More nodes than any real manifest has: what is larger comes from aliases of aliases, and is not looked at. */
const MAX_SIZE = 200_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that libyaml refuses
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
/** A line of `%` above all content. */
const DIRECTIVE = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(%[^\r\n]*)/;

/** Reads one document of a stream as kubectl would. Never throws. */
export function readDocument(text: string): ReadDocument {
  try {
    return read(text);
  } catch (error) {
    // the parser recurses: nesting of thousands of levels overflows the stack
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text);
  }
}

function read(text: string): ReadDocument {
  const separator = /^---(?![ \t]*(?:#|$)).*/.exec(text.slice(0, text.search(/[\r\n]|$/)));
  if (separator) {
    const message = phrase('kubectl refuses text after `---`. Put it on a line of its own.');
    return unreadable({ code: 'yaml-syntax', message, start: 0, end: separator[0].length });
  }
  const directive = DIRECTIVE.exec(text);
  if (directive?.[1] !== undefined) {
    const message = phrase(
      'kubectl splits a file at its lines of `---` before it reads it, so it cannot take a directive. Take this line out.',
    );
    const end = directive[0].length;
    return unreadable({ code: 'yaml-syntax', message, start: end - directive[1].length, end });
  }
  const control = CONTROL_CHARACTER.exec(text);
  if (control) {
    const message = phrase(
      'YAML takes no control characters. Write it as an escape in double quotes, such as `"\\x07"`.',
    );
    return unreadable({ code: 'yaml-syntax', message, start: control.index, end: control.index + 1 });
  }
  const plain = readPlainDocument(text);
  if (plain && plain.size <= MAX_SIZE) return { root: plain, problems: [] };
  const document = parseAsLibyaml(text);
  // mostly it catches the overflow itself
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return tooDeep(text);
  const problems = [...findSyntaxProblems(document, text)];
  if (problems.length > 0 || document.contents === null) return { root: undefined, problems };
  const root = convertTree(document, text, problems);
  if (root !== undefined && root.size > MAX_SIZE) {
    return unreadable({
      code: 'yaml-alias',
      message: phrase('The aliases of this document multiply to more than the cluster takes.'),
      start: 0,
      end: firstLineEnd(text),
    });
  }
  const fatal = problems.some(({ code }) => code !== 'yaml-duplicate-key');
  return { root: fatal ? undefined : root, problems };
}

/** As much of a tree as there is in a text that somebody is typing, whatever is wrong with it. */
export function readDamagedDocument(text: string): YamlNode | undefined {
  try {
    const root = convertTree(parse(withPlainLineEnds(text)), text, []);
    return root && root.size <= MAX_SIZE ? root : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** Line ends of YAML 1.1 that the parser does not know. */
const OLD_LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/** Scalars stay text: `convertTree` reads them as kubectl does. */
function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** Lines within quotes and brackets may stand anywhere. */
function parseAsLibyaml(text: string): Document.Parsed {
  const plain = withPlainLineEnds(text);
  const document = parse(plain);
  return (document.errors.length > 0 && parseIndented(plain, parse)) || document;
}

/** Of the same length. */
function withPlainLineEnds(text: string): string {
  return text.replace(OLD_LINE_ENDS, '\n');
}

function tooDeep(text: string): ReadDocument {
  const message = phrase('This document is nested too deeply to be read.');
  return unreadable({ code: 'yaml-syntax', message, start: 0, end: firstLineEnd(text) });
}

function unreadable(problem: SyntaxProblem): ReadDocument {
  return { root: undefined, problems: [problem] };
}

function firstLineEnd(text: string): number {
  return Math.max(1, text.search(/[\r\n]|$/));
}
