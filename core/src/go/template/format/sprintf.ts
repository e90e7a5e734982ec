import { isDigit } from '../text/character-classes.js';
import { isLoneByte, joined, toBytes } from '../text/go-string.js';
import type { Value } from '../values/types.js';
import { type Flags, noFlags } from './flags.js';
import { formatArgument } from './printer.js';

/** Larger widths and precisions are invalid. */
const LIMIT = 1e6;

/** The state of reading a format. */
interface Reading {
  readonly format: string;
  readonly args: readonly (Value | undefined)[];
  position: number;
  argument: number;
  /** Arguments were selected by index, so an unused argument is not an error. */
  reordered: boolean;
  /** Whether the argument index of the current verb is valid. */
  goodIndex: boolean;
  afterIndex: boolean;
}

/** Go's `fmt.Sprintf`. */
export function sprintf(format: string, args: readonly (Value | undefined)[]): string {
  const reading: Reading = {
    format,
    args,
    position: 0,
    argument: 0,
    reordered: false,
    goodIndex: true,
    afterIndex: false,
  };
  let text = '';
  while (reading.position < format.length) {
    const percent = format.indexOf('%', reading.position);
    const end = percent < 0 ? format.length : percent;
    text += format.slice(reading.position, end);
    reading.position = end + 1;
    if (percent >= 0) text += formatVerb(reading);
  }
  return joined(text + extraArguments(reading));
}

function formatVerb(reading: Reading): string {
  const { format, args } = reading;
  reading.goodIndex = true;
  const flags = readFlags(reading);
  readIndex(reading);
  let problems = readWidth(reading, flags);
  if (format.charAt(reading.position) === '.' && reading.position + 1 < format.length)
    problems += readPrecision(reading, flags);
  if (!reading.afterIndex) readIndex(reading);
  const code = format.codePointAt(reading.position);
  if (code === undefined) return `${problems}%!(NOVERB)`;
  reading.position += code > 0xffff ? 2 : 1;
  const verb = isLoneByte(code) ? '\ufffd' : String.fromCodePoint(code);
  if (verb === '%') return `${problems}%`;
  if (!reading.goodIndex) return `${problems}%!${verb}(BADINDEX)`;
  if (reading.argument >= args.length) return `${problems}%!${verb}(MISSING)`;
  if (verb === 'v') {
    flags.sharpV = flags.sharp;
    flags.plusV = flags.plus;
    flags.sharp = false;
    flags.plus = false;
  }
  return problems + formatArgument(args[reading.argument++], verb, flags);
}

function readFlags(reading: Reading): Flags {
  const flags = noFlags();
  for (; ; reading.position++) {
    switch (reading.format.charAt(reading.position)) {
      case '#':
        flags.sharp = true;
        break;
      case '0':
        flags.zero = !flags.minus;
        break;
      case '+':
        flags.plus = true;
        break;
      case '-':
        flags.minus = true;
        flags.zero = false;
        break;
      case ' ':
        flags.space = true;
        break;
      default:
        return flags;
    }
  }
}

function readWidth(reading: Reading, flags: Flags): string {
  if (reading.format.charAt(reading.position) === '*') {
    reading.position++;
    const width = integerArgument(reading);
    flags.width = width === undefined ? undefined : Math.abs(width);
    if (width !== undefined && width < 0) {
      flags.minus = true;
      flags.zero = false;
    }
    reading.afterIndex = false;
    return width === undefined ? '%!(BADWIDTH)' : '';
  }
  flags.width = readNumber(reading);
  if (reading.afterIndex && flags.width !== undefined) reading.goodIndex = false;
  return '';
}

function readPrecision(reading: Reading, flags: Flags): string {
  reading.position++;
  if (reading.afterIndex) reading.goodIndex = false;
  readIndex(reading);
  if (reading.format.charAt(reading.position) !== '*') {
    flags.precision = readNumber(reading) ?? 0;
    return '';
  }
  reading.position++;
  const precision = integerArgument(reading);
  flags.precision = precision !== undefined && precision >= 0 ? precision : undefined;
  reading.afterIndex = false;
  return flags.precision === undefined ? '%!(BADPREC)' : '';
}

/** Reads a number. A number that is too large is undefined and consumes the rest of the format. */
function readNumber(reading: Reading): number | undefined {
  const { format, position } = reading;
  let number: number | undefined;
  let end = position;
  for (; isDigit(format.charCodeAt(end)); end++) {
    if ((number ?? 0) > LIMIT) {
      reading.position = format.length;
      return undefined;
    }
    number = (number ?? 0) * 10 + format.charCodeAt(end) - 48;
  }
  reading.position = end;
  return number;
}

function integerArgument(reading: Reading): number | undefined {
  const { args, argument } = reading;
  if (argument >= args.length) return undefined;
  reading.argument++;
  const value = args[argument];
  const integer = value && ['int', 'int64', 'uint8', 'uint64'].includes(value.type.kind) ? value.data : undefined;
  return typeof integer === 'number' && Math.abs(integer) <= LIMIT ? integer : undefined;
}

/** Reads an argument index such as `[2]`, counted from 1. */
function readIndex(reading: Reading): void {
  const { format, position, args } = reading;
  reading.afterIndex = false;
  if (format.charAt(position) !== '[') return;
  reading.reordered = true;
  const close = format.indexOf(']', position + 1);
  const tooShort = toBytes(format.slice(position)).length < 3;
  const digits = close < 0 || tooShort ? '' : format.slice(position + 1, close);
  const index = /^\d{1,8}$/.test(digits) ? Number(digits) - 1 : -1;
  reading.position = close < 0 || tooShort ? position + 1 : close + 1;
  if (index >= 0 && index < args.length) reading.argument = index;
  else reading.goodIndex = false;
  reading.afterIndex = /^\d{1,8}$/.test(digits);
}

function extraArguments({ reordered, argument, args }: Reading): string {
  if (reordered || argument >= args.length) return '';
  const extra = args.slice(argument).map((value) => {
    return value ? `${value.type.name}=${formatArgument(value, 'v', noFlags())}` : '<nil>';
  });
  return `%!(EXTRA ${extra.join(', ')})`;
}
