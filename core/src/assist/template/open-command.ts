import { lex, type Token } from '../../go/template/index.js';

/** A command that is written up to the position. */
export interface OpenCommand {
  /** The function, field or variable that it begins with; its fields follow. */
  head: string | undefined;
  isFunction: boolean;
  /** Arguments that have begun before the position. */
  count: number;
  /** The position is at the head. */
  isHead: boolean;
  /** Where the last part ends. */
  end: number;
}

const SEPARATORS: ReadonlySet<Token['kind']> = new Set(['pipe', 'declare', 'assign', 'char', 'left-delim']);
const BEFORE_COMMAND: ReadonlySet<Token['kind']> = new Set([
  'if',
  'range',
  'with',
  'template',
  'block',
  'define',
  'else',
]);

/** The innermost command that has begun and is not followed by something else. @param action from its `{{` on */
export function commandAt(action: string): OpenCommand | undefined {
  const open: OpenCommand[] = [newCommand()];
  for (const { kind, value, start, end } of lex(action)) {
    const command = open.at(-1);
    if (!command) return undefined;
    // the action has no end yet
    const isEnd = kind === 'error' && start === end;
    if (kind === 'space' || kind === 'eof' || isEnd) continue;
    if (SEPARATORS.has(kind) || BEFORE_COMMAND.has(kind)) Object.assign(command, newCommand());
    else if (kind === 'right-paren') {
      open.pop();
      Object.assign(open.at(-1) ?? {}, { end });
    } else {
      const isNext = start > command.end || command.end === 0;
      if (command.head === undefined) Object.assign(command, { head: value, isFunction: kind === 'identifier' });
      else if (isNext) command.count++;
      else if (command.count === 0) command.head += value;
      command.end = end;
      if (kind === 'left-paren') open.push(newCommand());
    }
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const isBehind = action.length > last.end;
  return { ...last, count: isBehind ? last.count : last.count - 1, isHead: last.count === 0 && !isBehind };
}

function newCommand(): OpenCommand {
  return { head: undefined, isFunction: false, count: 0, isHead: true, end: 0 };
}
