import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { END, type Insertion, type TabStop } from './insertion.js';
import { isNameField } from './name-fields.js';

/** What is written after a key. */
export interface Opening {
  readonly insertion: Insertion;
  /** Whether values or fields are known where the cursor ends. */
  readonly goesOn: boolean;
}

export interface OpeningStyle {
  /** The column of the key. */
  readonly column: number;
  readonly flow: boolean;
  /** Always in flow style. */
  readonly isJson: boolean;
  /** The field that contains the key. */
  readonly parent: string | number | undefined;
  /** The schema of the object that contains the key. */
  readonly inside: SchemaPlace | undefined;
  /** The editor shows the next completions itself, so only what comes first is written. */
  readonly suggestsAgain: boolean;
}

type Around = Pick<OpeningStyle, 'parent' | 'inside'>;

/** The colon after a key and the fields that its value begins with, with stops where values are missing. */
export function openingOf(field: SchemaPlace, key: string, style: OpeningStyle): Opening {
  const stops: TabStop[] = [];
  let goesOn: boolean | undefined;
  const stop = (isKnown: boolean): TabStop => {
    goesOn ??= isKnown;
    const next: TabStop = { stop: stops.length + 1 };
    stops.push(next);
    return next;
  };
  const write = (at: SchemaPlace, name: string, around: Around, column: number): Insertion => {
    const type = at.resolved.type;
    const known = hasKnownValues(at, name, around);
    if (style.flow && type === 'object') return [': { ', stop(true), ' }'];
    if (style.flow && type === 'array') return [': [', ...text(childSchema(at, 0)?.resolved.type, stop(known)), ']'];
    if (type === 'object') return [':', ...fields(at, name, column + 2, `\n${' '.repeat(column + 2)}`)];
    if (type !== 'array') return [': ', ...text(type, stop(known))];
    const item = childSchema(at, 0);
    const first = `\n${' '.repeat(column + 2)}- `;
    return item?.resolved.type === 'object'
      ? [':', ...fields(item, name, column + 4, first)]
      : [':', first, stop(known)];
  };
  const text = (type: JsonSchema['type'], at: TabStop): Insertion =>
    style.isJson && type === 'string' ? ['"', at, '"'] : [at];
  /** @param first what precedes the first field */
  const fields = (at: SchemaPlace, parent: string, column: number, first: string): Insertion => {
    const names = beginningOf(at).slice(0, style.suggestsAgain ? 1 : undefined);
    if (names.length === 0) return [first, stop(at.resolved.properties !== undefined || parent === 'matchLabels')];
    return names.flatMap((name, index) => {
      const child = childSchema(at, name);
      const lead = index === 0 ? first : `\n${' '.repeat(column)}`;
      return child ? [`${lead}${name}`, ...write(child, name, { parent, inside: at }, column)] : [];
    });
  };
  const written = write(field, key, style, style.column);
  const [only, second] = stops;
  const insertion = second ? written : written.map((part) => (part === only ? END : part));
  return { insertion, goesOn: goesOn === true };
}

/** The fields that an object begins with, in their order: those that it needs. */
export function beginningOf({ own, resolved }: SchemaPlace): readonly string[] {
  return own['x-begins-with'] ?? resolved['x-begins-with'] ?? resolved.required ?? [];
}

function hasKnownValues({ own, resolved }: SchemaPlace, name: string, { parent, inside }: Around): boolean {
  const item = resolved.items as JsonSchema | undefined;
  return (
    own['x-known-values'] !== undefined ||
    resolved['x-known-values'] !== undefined ||
    item?.['x-known-values'] !== undefined ||
    resolved.type === 'boolean' ||
    resolved.enum !== undefined ||
    isNameField(name, parent, inside)
  );
}
