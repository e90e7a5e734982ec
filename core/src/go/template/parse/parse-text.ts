import type { Token } from '../lex/token.js';
import { quote } from '../text/quote.js';
import { unquote } from '../text/unquote.js';
import { isEmptyTree } from './is-empty-tree.js';
import type { Extent, ListNode, StatementNode, TemplateNode, TextNode } from './node.js';
import { parsePipeline } from './parse-pipeline.js';
import {
  backUp,
  expect,
  fail,
  newParser,
  next,
  nextNonSpace,
  type Parser,
  peek,
  peekNonSpace,
  unexpected,
} from './parser.js';

/** The action that ends a list of statements. */
interface Terminator extends Extent {
  readonly kind: 'end' | 'else';
}

/** Parses a whole text: statements and definitions. Definitions are only allowed at this level. */
export function parseText(parser: Parser): void {
  const nodes: StatementNode[] = [];
  const first = peek(parser);
  for (let token = first; token.kind !== 'eof'; token = peek(parser)) {
    if (startsDefinition(parser)) {
      parseDefinition(newParser(parser.stream));
      continue;
    }
    const node = parseStatement(parser);
    if (isTerminator(node)) fail(parser, `unexpected {{${node.kind}}}`, node);
    nodes.push(node);
  }
  addTree(parser, parser.stream.source.name, undefined, {
    kind: 'list',
    nodes,
    at: first.start,
    start: 0,
    end: parser.stream.source.text.length,
  });
}

function startsDefinition(parser: Parser): boolean {
  const { position } = parser.stream;
  if (next(parser).kind === 'left-delim' && nextNonSpace(parser).kind === 'define') return true;
  parser.stream.position = position;
  return false;
}

function parseDefinition(parser: Parser): void {
  const context = 'define clause';
  const { name, nameAt } = parseName(parser, nextNonSpace(parser), context);
  expect(parser, 'right-delim', context);
  const { list, terminator } = parseList(parser);
  if (terminator.kind !== 'end') fail(parser, `unexpected {{${terminator.kind}}} in ${context}`, terminator);
  addTree(parser, name, nameAt, list);
}

function parseList(parser: Parser): { readonly list: ListNode; readonly terminator: Terminator } {
  const nodes: StatementNode[] = [];
  const { start } = peekNonSpace(parser);
  for (let token = peekNonSpace(parser); token.kind !== 'eof'; token = peekNonSpace(parser)) {
    const node = parseStatement(parser);
    if (isTerminator(node)) {
      return { list: { kind: 'list', nodes, at: start, start, end: token.start }, terminator: node };
    }
    nodes.push(node);
  }
  return fail(parser, 'unexpected EOF', peek(parser));
}

function parseStatement(parser: Parser): StatementNode | Terminator {
  const token = nextNonSpace(parser);
  switch (token.kind) {
    case 'text':
      return textNode(token);
    case 'left-delim': {
      parser.actionLine = token.line;
      const node = parseAction(parser, token.start);
      parser.actionLine = 0;
      return node;
    }
    default:
      return unexpected(parser, token, 'input');
  }
}

function isTerminator(node: StatementNode | Terminator): node is Terminator {
  return node.kind === 'end' || node.kind === 'else';
}

function textNode({ value, start, end }: Token): TextNode {
  return { kind: 'text', text: value, at: start, start, end };
}

function parseAction(parser: Parser, start: number): StatementNode | Terminator {
  const token = nextNonSpace(parser);
  switch (token.kind) {
    case 'block':
      return parseBlock(parser, start);
    case 'break':
    case 'continue':
      return parseJump(parser, token, token.kind, start);
    case 'else':
      return parseElse(parser, start);
    case 'end':
      return { kind: 'end', start, end: expect(parser, 'right-delim', 'end').end };
    case 'if':
    case 'range':
    case 'with':
      return parseBranch(parser, token.kind, start);
    case 'template':
      return parseTemplate(parser, start);
    default: {
      backUp(parser);
      const pipe = parsePipeline(parser, 'command', 'right-delim');
      return { kind: 'action', pipe, at: token.start, start, end: endOf(parser) };
    }
  }
}

function parseJump(parser: Parser, keyword: Token, kind: 'break' | 'continue', start: number): StatementNode {
  const token = nextNonSpace(parser);
  if (token.kind !== 'right-delim') unexpected(parser, token, `{{${kind}}}`);
  if (parser.rangeDepth === 0) fail(parser, `{{${kind}}} outside {{range}}`, keyword);
  return { kind, at: keyword.start, start, end: token.end };
}

/** `{{else if …}}` means `{{else}}{{if …}}`, and one `{{end}}` ends both. */
function parseElse(parser: Parser, start: number): Terminator {
  const token = peekNonSpace(parser);
  if (token.kind === 'if') return { kind: 'else', start, end: token.start };
  return { kind: 'else', start, end: expect(parser, 'right-delim', 'else').end };
}

function parseBranch(parser: Parser, kind: 'if' | 'range' | 'with', start: number): StatementNode {
  const scope = parser.variables.length;
  const pipe = parsePipeline(parser, kind, 'right-delim');
  if (kind === 'range') parser.rangeDepth++;
  const { list, terminator } = parseList(parser);
  if (kind === 'range') parser.rangeDepth--;
  const otherwise = terminator.kind === 'else' ? parseOtherwise(parser, kind, terminator) : undefined;
  parser.variables.length = scope;
  return { kind, pipe, list, otherwise, at: pipe.at, start, end: endOf(parser) };
}

function parseOtherwise(parser: Parser, kind: string, { start, end }: Terminator): ListNode {
  if (kind === 'if' && peek(parser).kind === 'if') {
    next(parser);
    const branch = parseBranch(parser, 'if', start);
    return { kind: 'list', nodes: [branch], at: end, start, end: branch.end };
  }
  const { list, terminator } = parseList(parser);
  return terminator.kind === 'end' ? list : fail(parser, 'expected end; found {{else}}', terminator);
}

function parseTemplate(parser: Parser, start: number): TemplateNode {
  const context = 'template clause';
  const { name, nameAt } = parseName(parser, nextNonSpace(parser), context);
  if (nextNonSpace(parser).kind === 'right-delim') {
    return { kind: 'template', name, nameAt, pipe: undefined, at: nameAt.start, start, end: endOf(parser) };
  }
  backUp(parser);
  const pipe = parsePipeline(parser, context, 'right-delim');
  return { kind: 'template', name, nameAt, pipe, at: nameAt.start, start, end: endOf(parser) };
}

function parseBlock(parser: Parser, start: number): TemplateNode {
  const context = 'block clause';
  const { name, nameAt } = parseName(parser, nextNonSpace(parser), context);
  const pipe = parsePipeline(parser, context, 'right-delim');
  const inner = newParser(parser.stream);
  const { list, terminator } = parseList(inner);
  if (terminator.kind !== 'end') fail(parser, `unexpected {{${terminator.kind}}} in ${context}`, terminator);
  addTree(inner, name, nameAt, list);
  return { kind: 'template', name, nameAt, pipe, at: nameAt.start, start, end: endOf(parser) };
}

function parseName(parser: Parser, token: Token, context: string): { readonly name: string; readonly nameAt: Extent } {
  if (token.kind !== 'string' && token.kind !== 'raw-string') unexpected(parser, token, context);
  const name = unquote(token.value) ?? fail(parser, 'invalid syntax', token);
  return { name, nameAt: { start: token.start, end: token.end } };
}

/** A text may define a template only once. Empty definitions do not count. */
function addTree(parser: Parser, name: string, nameAt: Extent | undefined, root: ListNode): void {
  const { source, trees } = parser.stream;
  const old = trees.get(name);
  if (!old || isEmptyTree(old.root)) trees.set(name, { name, nameAt, source, root });
  else if (!isEmptyTree(root)) {
    fail(
      parser,
      `template: multiple definition of template ${quote(name)}`,
      nameAt ?? { start: root.start, end: root.start },
    );
  }
}

function endOf(parser: Parser): number {
  const { tokens, position } = parser.stream;
  return tokens[position - 1]?.end ?? 0;
}
