import type { Token, TokenKind } from '../lex/token.js';
import { quote } from '../text/quote.js';
import { unquote } from '../text/unquote.js';
import { describeNode } from './describe-node.js';
import type { CommandNode, OperandNode, PipeNode, VariableNode } from './node.js';
import { parseNumber } from './parse-number.js';
import { backUp, fail, next, nextNonSpace, type Parser, peek, peekNonSpace, unexpected } from './parser.js';

const OPERANDS: ReadonlySet<TokenKind> = new Set([
  'bool',
  'char-constant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'raw-string',
  'string',
  'variable',
  'left-paren',
]);

/** Parses optional declarations and commands, up to and including the end token. */
export function parsePipeline(parser: Parser, context: string, end: 'right-delim' | 'right-paren'): PipeNode {
  const { start } = peekNonSpace(parser);
  const { declared, assigns } = parseDeclarations(parser, context);
  const commands: CommandNode[] = [];
  for (;;) {
    const token = nextNonSpace(parser);
    if (token.kind === end) {
      checkCommands(parser, commands, context, token);
      return { kind: 'pipe', assigns, declared, commands, at: start, start, end: token.start };
    }
    if (!OPERANDS.has(token.kind)) unexpected(parser, token, context);
    backUp(parser);
    commands.push(parseCommand(parser));
  }
}

function parseDeclarations(
  parser: Parser,
  context: string,
): { readonly declared: readonly VariableNode[]; readonly assigns: boolean } {
  const declared: VariableNode[] = [];
  for (;;) {
    const variable = peekNonSpace(parser);
    const { position } = parser.stream;
    if (variable.kind !== 'variable') return { declared, assigns: false };
    next(parser);
    const token = peekNonSpace(parser);
    const comma = token.kind === 'char' && token.value === ',';
    if (token.kind !== 'assign' && token.kind !== 'declare' && !comma) {
      parser.stream.position = position;
      return { declared, assigns: false };
    }
    nextNonSpace(parser);
    declared.push({ kind: 'variable', name: variable.value, path: [], at: variable.start, ...extentOf(variable) });
    parser.variables.push(variable.value);
    if (!comma) return { declared, assigns: token.kind === 'assign' };
    if (context !== 'range' || declared.length > 1) fail(parser, `too many declarations in ${context}`, token);
    const { kind } = peekNonSpace(parser);
    if (kind !== 'variable' && kind !== 'right-delim' && kind !== 'right-paren') {
      fail(parser, 'range can only initialize variables', token);
    }
  }
}

/** Only the first command may begin with an operand that cannot be called. */
function checkCommands(parser: Parser, commands: readonly CommandNode[], context: string, end: Token): void {
  if (commands.length === 0) fail(parser, `missing value for ${context}`, end);
  for (const [index, command] of commands.entries()) {
    const { kind } = command.args[0];
    const constant = kind === 'bool' || kind === 'dot' || kind === 'nil' || kind === 'number' || kind === 'string';
    if (index > 0 && constant) fail(parser, `non executable command in pipeline stage ${index + 1}`, command);
  }
}

function parseCommand(parser: Parser): CommandNode {
  const first = peekNonSpace(parser);
  const args: OperandNode[] = [];
  for (;;) {
    peekNonSpace(parser);
    const operand = parseOperand(parser);
    if (operand) args.push(operand);
    const token = next(parser);
    if (token.kind === 'space') continue;
    if (token.kind === 'right-delim' || token.kind === 'right-paren') backUp(parser);
    else if (token.kind !== 'pipe') unexpected(parser, token, 'operand');
    const [head, ...rest] = args;
    if (!head) return fail(parser, 'empty command', token);
    const end = (rest.at(-1) ?? head).end;
    return { kind: 'command', args: [head, ...rest], at: first.start, start: first.start, end };
  }
}

/** Parses a term and the fields after it. */
function parseOperand(parser: Parser): OperandNode | undefined {
  const node = parseTerm(parser);
  if (!node) return undefined;
  const dot = peek(parser);
  if (dot.kind !== 'field') return node;
  const path: string[] = [];
  let { end } = node;
  while (peek(parser).kind === 'field') {
    const field = next(parser);
    path.push(field.value.slice(1));
    end = field.end;
  }
  const extent = { at: dot.start, start: node.start, end };
  switch (node.kind) {
    case 'field':
    case 'variable':
      return { ...node, path: [...node.path, ...path], ...extent };
    case 'bool':
    case 'string':
    case 'number':
    case 'nil':
    case 'dot':
      return fail(parser, `unexpected . after term ${quote(describeNode(node))}`, dot);
    default:
      return { kind: 'chain', operand: node, path, ...extent };
  }
}

function parseTerm(parser: Parser): OperandNode | undefined {
  const token = nextNonSpace(parser);
  const { kind, value } = token;
  const place = { at: token.start, ...extentOf(token) };
  switch (kind) {
    case 'identifier':
      if (!parser.stream.isFunction(value)) fail(parser, `function ${quote(value)} not defined`, token);
      return { kind, name: value, ...place };
    case 'dot':
    case 'nil':
      return { kind, ...place };
    case 'variable':
      if (!parser.variables.includes(value)) fail(parser, `undefined variable ${quote(value)}`, token);
      return { kind, name: value, path: [], ...place };
    case 'field':
      return { kind, path: [value.slice(1)], ...place };
    case 'bool':
      return { kind, value: value === 'true', ...place };
    case 'char-constant':
    case 'complex':
    case 'number': {
      const number = parseNumber(token);
      return typeof number === 'string'
        ? fail(parser, number, token)
        : { kind: 'number', text: value, ...number, ...place };
    }
    case 'left-paren': {
      const pipe = parsePipeline(parser, 'parenthesized pipeline', 'right-paren');
      // Go's errors report the position inside the parentheses; editors mark the whole expression.
      return { ...pipe, start: token.start, end: pipe.end + 1 };
    }
    case 'string':
    case 'raw-string':
      return { kind: 'string', quoted: value, text: unquote(value) ?? fail(parser, 'invalid syntax', token), ...place };
    default:
      backUp(parser);
      return undefined;
  }
}

function extentOf({ start, end }: Token): { readonly start: number; readonly end: number } {
  return { start, end };
}
