/**
 * Go's `text/template` as of Go 1.20, with the option `missingkey=zero`: lexing, parsing, running, `fmt` and
 * `time.Format`. Nothing in this folder knows of alerts, or of any other folder.
 */
export { type Executed, type ExecuteOptions, execute } from './execute/execute.js';
export type { ExecutionProblem, Limits } from './execute/execution.js';
export { BUILT_IN_FUNCTIONS } from './functions/built-in-functions.js';
export { fixed, variadic } from './functions/signature.js';
export { lex } from './lex/lex.js';
export type { Token, TokenKind } from './lex/token.js';
export { isEmptyTree } from './parse/is-empty-tree.js';
export type { Extent, Node, Source, Tree } from './parse/node.js';
export { type Parsed, parse } from './parse/parse.js';
export type { ParseProblem } from './parse/parse-problem.js';
export { byteLength, compareStrings, goText } from './text/go-string.js';
