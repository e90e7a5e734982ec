/**
 * What an action of Helm does to the text around it: it prints a value, or it is one of a block, or it prints nothing, like
 * a comment or an assignment.
 */
export type ActionKind = 'value' | 'open' | 'define' | 'else' | 'end' | 'silent';

/** An action `{{ … }}` with its offsets in the text. */
export interface Action {
  readonly kind: ActionKind;
  readonly start: number;
  readonly end: number;
  /** How far the lines that it prints are indented, where `indent` or `nindent` says so. */
  readonly indent: number | undefined;
  /** Whether nothing ends it. */
  readonly isOpen: boolean;
}

/** The end of an action, a text within it that may look like one, or the next action, before which it is not closed. */
const INSIDE = /"(?:[^"\\\r\n]|\\.)*"|`[^`]*`|'(?:[^'\\\r\n]|\\.)*'|\}\}|\{\{/g;
const COMMENT = /\{\{(?:-\s)?\s*\/\*/y;
const WORD =
  /\{\{(?:-\s)?\s*(?:(if|range|with|block)|(define)|(else)|(end)|break|continue|(\$\w*(?:\s*,\s*\$\w+)?\s*:?=))(?![\w.])/y;
const INDENT = /\bn?indent\s+(\d{1,3})\b/g;

/** The actions of a text, in order, up to one that nothing ends. Takes time with the length of the text. */
export function actionsIn(text: string): readonly Action[] {
  const actions: Action[] = [];
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', actions.at(-1)?.end)) {
    const comment = matchesAt(COMMENT, text, start) !== undefined;
    const end = comment ? commentEnd(text, start) : endOf(text, start + 2);
    actions.push({
      kind: comment ? 'silent' : kindOf(text, start),
      start,
      end: end ?? lineEnd(text, start),
      indent: end === undefined || comment ? undefined : indentOf(text.slice(start, end)),
      isOpen: end === undefined,
    });
    // What follows cannot be told from the action.
    if (end === undefined) break;
  }
  return actions;
}

function kindOf(text: string, start: number): ActionKind {
  const word = matchesAt(WORD, text, start);
  if (!word) return 'value';
  const [, open, define, otherwise, end] = word;
  if (open !== undefined) return 'open';
  if (define !== undefined) return 'define';
  if (otherwise !== undefined) return 'else';
  return end === undefined ? 'silent' : 'end';
}

function commentEnd(text: string, start: number): number | undefined {
  const close = text.indexOf('*/', start);
  const end = close < 0 ? -1 : text.indexOf('}}', close);
  return end < 0 ? undefined : end + 2;
}

function endOf(text: string, from: number): number | undefined {
  INSIDE.lastIndex = from;
  for (let found = INSIDE.exec(text); found && found[0] !== '{{'; found = INSIDE.exec(text))
    if (found[0] === '}}') return INSIDE.lastIndex;
  return undefined;
}

function lineEnd(text: string, start: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

function indentOf(action: string): number | undefined {
  const found = [...action.matchAll(INDENT)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

function matchesAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
