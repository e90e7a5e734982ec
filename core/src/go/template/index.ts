/**
 * The package `text/template` of Go 1.13 to 1.20, with the option `missingkey=zero`: lexer, parser, execution, `fmt` and
 * the methods of `time`. Wording and methods are those of Go 1.20. This folder knows nothing about alerts and imports no
 * other folder.
 */

export { type Dialect, dialectOf } from './dialect/dialect.js';
export { type Executed, execute, LIMITS } from './execute/execute.js';
export type { Limits, Spent } from './execute/execution.js';
export { builtInFunctions } from './functions/built-in-functions.js';
export { fixed, variadic } from './functions/signature.js';
export { lex } from './lex/lex.js';
export type { Token, TokenKind } from './lex/token.js';
export { isEmptyTree } from './parse/is-empty-tree.js';
export type {
  CommandNode,
  Extent,
  ListNode,
  OperandNode,
  PipeNode,
  Source,
  StatementNode,
  TemplateNode,
  Tree,
  VariableNode,
} from './parse/node.js';
export { parse } from './parse/parse.js';
export { compareStrings, goText, joined, toBytes } from './text/go-string.js';
export { toLower, toTitle, toUpper } from './text/letter-case.js';
export { canBackquote, quote } from './text/quote.js';
export { parseTime } from './time/parse-time.js';
export { compareTimes, type LocalZone, type Time, ZERO_TIME } from './time/time.js';
export { DURATION, TIME } from './time/time-types.js';
export { ANY, BOOL, defineType, FLOAT64, INT, isAssignable, STRING, STRINGS } from './values/basic-types.js';
export { GoError, NIL_DEREFERENCE } from './values/go-error.js';
export { appendedCapacity, itemsOf, sliceOf, sliceValue } from './values/slice.js';
export type { Field, GoFunction, GoMap, Method, Signature, Slice, Type, Value } from './values/types.js';
export { boolValue, makeValue, stringValue } from './values/value.js';
