import { compareStrings } from '../text/go-string.js';
import { STRING } from '../values/basic-types.js';
import { itemsOf } from '../values/slice.js';
import type { Complex, GoMap, Integer, Slice, Type, Value } from '../values/types.js';
import { makeValue } from '../values/value.js';
import { type Flags, noFlags } from './flags.js';
import { formatComplex, formatFloat } from './format-float.js';
import { formatInteger } from './format-integer.js';
import { formatString, hexadecimal } from './format-string.js';
import { pad } from './pad.js';

/** A part of the value to print. */
interface Part {
  readonly value: Value | undefined;
  readonly depth: number;
  /** Whether its methods may be called: false below an unexported field. */
  readonly open: boolean;
}

/** Addresses differ from run to run. This is a plausible one. */
const ADDRESS = 0xc000014080;

/** Formats an argument like Go's `fmt`, without the `%!` text for a wrong number of arguments. */
export function formatArgument(value: Value | undefined, verb: string, flags: Flags): string {
  if (!value) return verb === 'v' || verb === 'T' ? pad('<nil>', flags) : `%!${verb}(<nil>)`;
  if (verb === 'T') return formatString(value.type.name, 's', flags) ?? '';
  if (verb === 'w') return badVerb(value, verb, flags);
  if (verb === 'p') return pointer(value, 'p', flags) ?? badVerb(value, verb, flags);
  return ownText(value, verb, flags) ?? printed({ value, depth: 0, open: true }, verb, flags, true);
}

/** Formats a value with `%v`. */
export function formatPlain(value: Value | undefined): string {
  return formatArgument(value, 'v', noFlags());
}

/** The text of the value's own `String` or `GoString` method; undefined if the verb or the type does not use one. */
function ownText(value: Value, verb: string, flags: Flags): string | undefined {
  const { data, type } = value;
  const printing = type.kind === 'pointer' ? type.element : type.printsByPointer ? undefined : type;
  if (!printing) return undefined;
  if (flags.sharpV) {
    if (!printing.toGoText) return undefined;
    return data === undefined ? '<nil>' : formatString(printing.toGoText(data), 's', flags);
  }
  if (!printing.toText || !'vsxXq'.includes(verb)) return undefined;
  return data === undefined ? '<nil>' : formatString(printing.toText(data), verb, flags);
}

function printed({ value, depth, open }: Part, verb: string, flags: Flags, methods: boolean): string {
  if (!value) return verb === 'v' ? '<nil>' : `%!${verb}(<nil>)`;
  const own = depth > 0 && open && methods ? ownText(value, verb, flags) : undefined;
  return own ?? byKind({ value, depth, open }, value, verb, flags, methods) ?? badVerb(value, verb, flags);
}

function byKind(part: Part, value: Value, verb: string, flags: Flags, methods: boolean): string | undefined {
  const { type, data } = value;
  switch (type.kind) {
    case 'bool':
      return verb === 't' || verb === 'v' ? pad(String(data), flags) : undefined;
    case 'int':
    case 'int64':
      return formatInteger(data as Integer, verb, flags);
    case 'uint8':
    case 'uint64':
      return formatInteger(data as Integer, verb, flags, true);
    case 'float64':
      return formatFloat(data as number, verb, flags);
    case 'complex128':
      return formatComplex(data as Complex, verb, flags);
    case 'string':
      return formatString(data as string, verb, flags);
    case 'slice':
      return slice(part, value, verb, flags, methods);
    case 'map':
      return map(part, value, verb, flags, methods);
    case 'struct':
      return struct(part, value, verb, flags, methods);
    case 'pointer':
      return pointee(part, value, verb, flags, methods) ?? pointer(value, verb, flags);
    case 'interface':
      if (data !== undefined)
        return printed({ ...part, value: data as Value, depth: part.depth + 1 }, verb, flags, methods);
      return flags.sharpV ? `${type.name}(nil)` : '<nil>';
    default:
      return undefined;
  }
}

function slice(part: Part, { type, data }: Value, verb: string, flags: Flags, methods: boolean): string | undefined {
  const { element } = type;
  if (element?.kind === 'uint8' && part.depth === 0 && (verb === 'v' || verb === 'd') && flags.sharpV) {
    return data === undefined ? '[]byte(nil)' : `[]byte{${members(part, type, data, verb, flags, methods).join(', ')}}`;
  }
  if (element?.kind === 'uint8' && 'sqxX'.includes(verb)) return bytes(itemsOf(data) as number[], verb, flags);
  const parts = members(part, type, data, verb, flags, methods);
  if (!flags.sharpV) return `[${parts.join(' ')}]`;
  return (data as Slice | undefined) ? `${type.name}{${parts.join(', ')}}` : `${type.name}(nil)`;
}

function members(
  part: Part,
  type: Type,
  data: unknown,
  verb: string,
  flags: Flags,
  methods: boolean,
): readonly string[] {
  const { element } = type;
  if (!element) return [];
  return itemsOf(data).map((item) =>
    printed({ ...part, value: makeValue(element, item, true), depth: part.depth + 1 }, verb, flags, methods),
  );
}

function bytes(items: readonly number[], verb: string, flags: Flags): string | undefined {
  if (verb === 'x' || verb === 'X') return hexadecimal(items, verb, flags);
  return formatString(String.fromCharCode(...items.map((byte) => (byte < 0x80 ? byte : 0xdc00 + byte))), verb, flags);
}

function map(part: Part, { type, data }: Value, verb: string, flags: Flags, methods: boolean): string {
  const { element } = type;
  if (data === undefined && flags.sharpV) return `${type.name}(nil)`;
  const depth = part.depth + 1;
  const keys = [...((data as GoMap | undefined)?.keys() ?? [])].sort(compareStrings);
  const entries = keys.map((key) => {
    const name = formatString(key, verb, flags) ?? badVerb(makeValue(STRING, key), verb, flags);
    const item = element && makeValue(element, (data as GoMap).get(key));
    return `${name}:${printed({ ...part, value: item, depth }, verb, flags, methods)}`;
  });
  return flags.sharpV ? `${type.name}{${entries.join(', ')}}` : `map[${entries.join(' ')}]`;
}

function struct(part: Part, { type, data }: Value, verb: string, flags: Flags, methods: boolean): string {
  const fields = type.fields.map(({ name, type: fieldType, read, exported }) => {
    const value = makeValue(fieldType, read(data));
    const text = printed({ value, depth: part.depth + 1, open: part.open && exported }, verb, flags, methods);
    return flags.plusV || flags.sharpV ? `${name}:${text}` : text;
  });
  return flags.sharpV ? `${type.name}{${fields.join(', ')}}` : `{${fields.join(' ')}}`;
}

/** The value that a pointer refers to. Only at the top level. */
function pointee(part: Part, { type, data }: Value, verb: string, flags: Flags, methods: boolean): string | undefined {
  const { element } = type;
  if (part.depth > 0 || data === undefined || !element || !['struct', 'slice', 'map'].includes(element.kind))
    return undefined;
  return `&${printed({ ...part, value: makeValue(element, data, true), depth: 1 }, verb, flags, methods)}`;
}

function pointer({ type, data }: Value, verb: string, flags: Flags): string | undefined {
  if (type.kind !== 'pointer' && type.kind !== 'map' && type.kind !== 'slice') return undefined;
  const address = data === undefined ? 0 : ADDRESS;
  if (verb === 'p') return formatInteger(address, 'x', { ...flags, sharp: !flags.sharp });
  if (verb !== 'v') return 'bodxX'.includes(verb) ? formatInteger(address, verb, flags, true) : undefined;
  if (flags.sharpV) return `(${type.name})(${address === 0 ? 'nil' : `0x${address.toString(16)}`})`;
  return address === 0 ? pad('<nil>', flags) : formatInteger(address, 'x', { ...flags, sharp: !flags.sharp });
}

/** Prints without calling methods, which may be the reason for the bad verb. */
function badVerb(value: Value, verb: string, flags: Flags): string {
  return `%!${verb}(${value.type.name}=${printed({ value, depth: 0, open: true }, 'v', flags, false)})`;
}
