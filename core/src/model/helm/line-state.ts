import { FILLERS } from './fillers.js';

/** What a line of YAML begins in. */
export interface LineState {
  /** The column that the text of a block scalar is deeper than; undefined: the line is not in one. */
  block: number | undefined;
  /** The number of open brackets. */
  depth: number;
  /** The quote that is open. */
  quote: string | undefined;
  /** Whether a value may begin, and not only go on. */
  begins: boolean;
}

/** How the actions of a line stand to the YAML around them. */
export interface LineActions {
  /** One stands where a value or a key begins, where YAML alone would read a mapping. */
  readonly begin: boolean;
  /** One stands outside of quotes, comments and block scalars. */
  readonly bare: boolean;
}

export function startState(): LineState {
  return { block: undefined, depth: 0, quote: undefined, begins: true };
}

const HEADER = /(?:^|[:?-] +)(?:[&!]\S+ +)*[|>][-+\d]*[ \t]*$/;
const DASHES = /^ *(?:- +)*/;

/** Reads a line outside of block scalars, in which actions are fillers. Changes the state to what the next line begins in. */
export function readLine(line: string, state: LineState): LineActions {
  let [begin, bare] = [false, false];
  let content = line.length;
  if (state.quote === undefined && state.depth === 0) state.begins = true;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (state.quote !== undefined) {
      if (character === '\\' && state.quote === '"') at++;
      else if (character === state.quote) {
        if (state.quote === "'" && line[at + 1] === "'") at++;
        else state.quote = undefined;
      }
      continue;
    }
    if (character === ' ' || character === '\t') continue;
    if (character === '#' && (at === 0 || /[ \t]/.test(line.charAt(at - 1)))) {
      content = at;
      break;
    }
    const isFiller = FILLERS.includes(character);
    if (isFiller) [begin, bare] = [begin || state.begins, true];
    readCharacter(character, line.charAt(at + 1), state, isFiller);
  }
  const text = line.slice(0, content).trimEnd();
  if (state.depth === 0 && state.quote === undefined && HEADER.test(text)) state.block = columnOf(text);
  return { begin, bare };
}

function readCharacter(character: string, next: string, state: LineState, isFiller: boolean): void {
  const isEnd = next === '' || next === ' ' || next === '\t';
  if (state.begins && (character === '"' || character === "'")) {
    state.quote = character;
    state.begins = false;
  } else if ((state.begins || state.depth > 0) && (character === '[' || character === '{')) {
    state.depth++;
    state.begins = true;
  } else if (state.depth > 0 && (character === ']' || character === '}')) {
    state.depth--;
    state.begins = false;
  } else if (
    (state.depth > 0 && (character === ',' || character === ':')) ||
    (isEnd && (character === ':' || (character === '-' && state.begins)))
  ) {
    state.begins = true;
  } else if (!isFiller || state.begins) {
    state.begins = false;
  }
}

/** The column of the key, or of the last dash, behind which a block scalar begins. */
function columnOf(text: string): number {
  const [dashes = ''] = DASHES.exec(text) ?? [];
  return /[|>]/.test(text.charAt(dashes.length)) ? dashes.lastIndexOf('-') : dashes.length;
}
