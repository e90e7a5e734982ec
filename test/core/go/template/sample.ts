import { type Dialect, NEWEST_DIALECT } from '../../../../core/src/go/template/dialect/dialect.js';
import { type ExecuteOptions, execute } from '../../../../core/src/go/template/execute/execute.js';
import { builtInFunctions } from '../../../../core/src/go/template/functions/built-in-functions.js';
import type { Extent } from '../../../../core/src/go/template/parse/node.js';
import { parse } from '../../../../core/src/go/template/parse/parse.js';
import { parseTime } from '../../../../core/src/go/template/time/parse-time.js';
import { TIME } from '../../../../core/src/go/template/time/time-types.js';
import { defineType, INT, STRING, STRINGS } from '../../../../core/src/go/template/values/basic-types.js';
import { sliceOf } from '../../../../core/src/go/template/values/slice.js';
import type { Field, Type } from '../../../../core/src/go/template/values/types.js';
import { makeValue } from '../../../../core/src/go/template/values/value.js';

const ITEM = struct('sample.Item', [
  ['Name', STRING],
  ['Value', STRING],
]);

const DATA = struct('sample.Data', [
  ['Name', STRING],
  ['Count', INT],
  ['Items', STRINGS],
  ['Labels', defineType('map', 'map[string]string', STRING)],
  ['At', TIME],
  ['Pairs', defineType('slice', '[]sample.Item', ITEM)],
  ['secret', STRING],
]);

const data = {
  Name: 'web',
  Count: 3,
  Items: sliceOf(['a', 'b']),
  Labels: new Map([
    ['z', '1'],
    ['b', '<2>'],
    ['中', 'é'],
  ]),
  At: parseTime('2026-02-03T04:05:06.789-05:30'),
  Pairs: sliceOf([{ Name: 'n', Value: 'v' }]),
  secret: '',
};

export type Rendered =
  | { readonly output: string }
  | ({ readonly stage: 'parse' | 'run'; readonly error: string } & Extent);

/** Executes a text as the template `t` with the sample data. */
export function renderSample(
  text: string,
  limits?: ExecuteOptions['limits'],
  dialect: Dialect = NEWEST_DIALECT,
): Rendered {
  const functions = builtInFunctions(dialect);
  const parsed = parse({ name: 't', text, id: 0 }, (name) => functions.has(name), dialect);
  if (parsed.problem) return failure('parse', parsed.problem);
  const main = parsed.trees.get('t');
  if (!main) return { output: '' };
  const value = makeValue(defineType('pointer', '*sample.Data', DATA), data);
  const options = { templates: parsed.trees, functions, dialect };
  const executed = execute(main, value, limits ? { ...options, limits } : options);
  return executed.problem ? failure('run', executed.problem) : { output: executed.output };
}

function failure(stage: 'parse' | 'run', { message, start, end }: Extent & { readonly message: string }): Rendered {
  return { stage, error: message, start, end };
}

function struct(name: string, fields: readonly (readonly [name: string, type: Type])[]): Type {
  return defineType('struct', name, undefined, {
    named: true,
    fields: fields.map(
      ([field, type]): Field => ({
        name: field,
        type,
        exported: field !== 'secret',
        read: (value) => (value as Readonly<Record<string, unknown>>)[field],
      }),
    ),
  });
}
