import { compileRegularExpression } from '../../../go/regexp/regular-expression.js';
import { goProblem } from '../../../go/regexp/regular-expression-problem.js';
import {
  boolValue,
  builtInFunctions,
  canBackquote,
  dialectOf,
  fixed,
  GoError,
  type GoFunction,
  itemsOf,
  joined,
  makeValue,
  NIL_DEREFERENCE,
  quote,
  STRING,
  STRINGS,
  sliceValue,
  stringValue,
  toLower,
  toTitle,
  toUpper,
  type Value,
  variadic,
} from '../../../go/template/index.js';
import type { Release } from '../../../model/release/release.js';
import type { AlertData } from './alert-data.js';
import { dataTypesOf } from './data-types.js';
import { escapeJson } from './escape-json.js';
import { HTML } from './html-type.js';
import { chineseMessageOf, messageOf } from './labels.js';

const MAX_KEPT = 100;

/** The manager's settings that affect template functions. */
export interface FunctionOptions {
  readonly release: Release;
  /** The language of the NotificationManager. `message` is Chinese only for `zh-cn`. */
  readonly language: string;
  readonly translate: (text: string) => string;
}

/** All template functions of a release, including those of Go. */
export function templateFunctions({ release, language, translate }: FunctionOptions): ReadonlyMap<string, GoFunction> {
  const compile = keepingCompiled();
  const { alert } = dataTypesOf(release);
  const escapeText = release.escape === 'json' ? escapeJson : escapeQuotes;
  return new Map([
    ...builtInFunctions(dialectOf(release.goVersion)),
    ['toUpper', ofText(toUpper)],
    ['toLower', ofText(toLower)],
    ['title', ofText(toTitle)],
    ['safeHtml', fixed([STRING], ([text]) => makeValue(HTML, textOf(text)))],
    ['join', fixed([STRING, STRINGS], ([separator, items]) => join(textOf(separator), itemsOf(items?.data)))],
    ['match', matching(fixed([STRING, STRING], ([pattern, text]) => match(compile, textOf(pattern), textOf(text))))],
    [
      'reReplaceAll',
      matching(
        fixed([STRING, STRING, STRING], ([pattern, replacement, text]) =>
          stringValue(replaceAll(compile, textOf(pattern), textOf(replacement), textOf(text))),
        ),
      ),
    ],
    ['stringSlice', variadic([STRING], (items) => sliceValue(STRINGS, items.map(textOf)))],
    ...(release.hasTranslate ? [['translate', ofText(translate)] as const] : []),
    ...(release.hasMessage
      ? [['message', fixed([alert], ([own]) => stringValue(message(own, language)))] as const]
      : []),
    ...(release.escape === 'unavailable' ? [] : [['escape', ofText(escapeText)] as const]),
  ]);
}

/** A character that an expression matches takes as long as some steps. */
function matching(fn: GoFunction): GoFunction {
  return { ...fn, stepsPerCharacter: 8 };
}

/** The function `escape` of 2.1 to 2.5: a double quotation mark becomes a lone backslash. */
function escapeQuotes(text: string): string {
  return text.replaceAll("'", "\\'").replaceAll('"', '\\');
}

function ofText(change: (text: string) => string): GoFunction {
  return fixed([STRING], ([text]) => stringValue(change(textOf(text))));
}

function textOf(value: Value | undefined): string {
  return String(value?.data ?? '');
}

function join(separator: string, items: readonly unknown[]): Value {
  return stringValue(joined(items.join(separator)));
}

type Compile = typeof compileRegularExpression;

/** Compiles each expression once and caches a limited number of them. */
function keepingCompiled(): Compile {
  const kept = new Map<string, ReturnType<Compile>>();
  return (pattern) => {
    const compiled = kept.get(pattern) ?? compileRegularExpression(pattern);
    if (kept.size < MAX_KEPT) kept.set(pattern, compiled);
    return compiled;
  };
}

function match(compile: Compile, pattern: string, text: string): Value {
  const compiled = compile(pattern);
  if ('problem' in compiled) throw new GoError(goProblem(compiled.problem));
  return boolValue(compiled.expression.test(text));
}

function replaceAll(compile: Compile, pattern: string, replacement: string, text: string): string {
  const compiled = compile(pattern);
  if ('expression' in compiled) return joined(compiled.expression.replaceAll(text, replacement));
  const shown = canBackquote(pattern) ? `\`${pattern}\`` : quote(pattern);
  throw new GoError(`regexp: Compile(${shown}): ${goProblem(compiled.problem)}`);
}

function message(alert: Value | undefined, language: string): string {
  const data = alert?.data as AlertData | undefined;
  if (!data) throw new GoError(NIL_DEREFERENCE);
  return language === 'zh-cn' ? chineseMessageOf(data.annotations) : messageOf(data.annotations);
}
