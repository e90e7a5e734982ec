import { Composer, type CST, type Document, Lexer, Parser, parseDocument } from 'yaml';
import { phrase } from '../text/phrase.js';
import { finish, type Steps } from '../text/steps.js';
import { withoutStackTraces } from '../text/without-stack-traces.js';
import { convertTree } from './convert-tree.js';
import { findSyntaxProblems } from './find-syntax-problems.js';
import type { YamlNode } from './node.js';
import { parseIndented } from './parse-indented.js';
import { readPlainDocument } from './read-plain-document.js';
import type { SyntaxProblem } from './syntax-problem.js';

export interface ReadDocument {
  /** Undefined when the document is empty or cannot be read. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Characters above which a document is read in steps, and kept until another one is read. */
const LARGE = 50_000;
/** Lexemes of a step. */
const STEP = 5_000;
/** More nodes than aliases of any real manifest expand to. */
const MAX_EXPANDED = 200_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that libyaml rejects
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
/** A line that begins with `%` before all content. */
const DIRECTIVE = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(%[^\r\n]*)/;

/** Reads one document of a stream as kubectl would. Never throws. */
export function readDocument(text: string): ReadDocument {
  return finish(readDocumentInSteps(text));
}

/** The last large document: requests about it follow each other. */
let last: { readonly text: string; readonly read: ReadDocument } | undefined;

/** The same in small steps, whatever the size of the document. */
export function* readDocumentInSteps(text: string): Steps<ReadDocument> {
  if (text.length <= LARGE) return yield* readSafely(text);
  if (last?.text !== text) last = { text, read: yield* readSafely(text) };
  return last.read;
}

function* readSafely(text: string): Steps<ReadDocument> {
  try {
    return yield* read(text);
  } catch (error) {
    // The parser is recursive, so thousands of nested levels overflow the stack.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text);
  }
}

function* read(text: string): Steps<ReadDocument> {
  const separator = /^---(?![ \t]*(?:#|$)).*/.exec(text.slice(0, text.search(/[\r\n]|$/)));
  if (separator) {
    const message = phrase('kubectl rejects text after `---`. Put the text on its own line.');
    return unreadable({ code: 'yaml-syntax', message, start: 0, end: separator[0].length });
  }
  const directive = DIRECTIVE.exec(text);
  if (directive?.[1] !== undefined) {
    const message = phrase(
      'kubectl splits a file at its `---` lines before it reads the parts, so it does not support directives. Remove this line.',
    );
    const end = directive[0].length;
    return unreadable({ code: 'yaml-syntax', message, start: end - directive[1].length, end });
  }
  const control = CONTROL_CHARACTER.exec(text);
  if (control) {
    const message = phrase(
      'YAML does not allow control characters. Write an escape in double quotes instead, such as `"\\x07"`.',
    );
    return unreadable({ code: 'yaml-syntax', message, start: control.index, end: control.index + 1 });
  }
  const plain = readPlainDocument(text);
  if (plain) return { root: plain, problems: [] };
  const document = yield* parseAsLibyaml(text);
  yield undefined;
  // Usually the parser catches the stack overflow itself.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return tooDeep(text);
  const problems = [...findSyntaxProblems(document, text)];
  if (problems.length > 0 || document.contents === null) return { root: undefined, problems };
  yield undefined;
  const root = convertTree(document, text, problems);
  if (root && expandsTooFar(root, text)) {
    return unreadable({
      code: 'yaml-alias',
      message: phrase('The aliases of this document expand to more than the cluster accepts.'),
      start: 0,
      end: firstLineEnd(text),
    });
  }
  const fatal = problems.some(({ code }) => code !== 'yaml-duplicate-key');
  return { root: fatal ? undefined : root, problems };
}

/** Without aliases, a text has no more nodes than characters. */
function expandsTooFar({ size }: YamlNode, text: string): boolean {
  return size > Math.max(MAX_EXPANDED, text.length);
}

/** Reads as much of a tree as possible from a text with errors, such as during typing. */
export function readDamagedDocument(text: string): YamlNode | undefined {
  try {
    const root = convertTree(parse(withPlainLineEnds(text)), text, []);
    return root && !expandsTooFar(root, text) ? root : undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** Line ends of YAML 1.1 that the parser does not support. */
const OLD_LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/** Keeps scalars as text. `convertTree` reads them like kubectl. */
const OPTIONS = {
  schema: 'failsafe',
  version: '1.1',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function parse(text: string): Document.Parsed {
  return withoutStackTraces(() => parseDocument(text, OPTIONS));
}

/** Does what the library's `parseDocument` does, token by token. */
function* parseInSteps(text: string): Steps<Document.Parsed> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++count % STEP === 0) yield undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  yield undefined;
  const [document] = withoutStackTraces(() => [...new Composer(OPTIONS).compose(tokens, true, text.length)]);
  if (!document) throw new Error('The parser made no document.');
  return document;
}

/** Like libyaml, accepts any indentation of lines within quotes and brackets. */
function* parseAsLibyaml(text: string): Steps<Document.Parsed> {
  const plain = withPlainLineEnds(text);
  const document = plain.length > LARGE ? yield* parseInSteps(plain) : parse(plain);
  if (document.errors.length === 0) return document;
  yield undefined;
  return parseIndented(plain, parse) ?? document;
}

/** The result has the same length. */
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
