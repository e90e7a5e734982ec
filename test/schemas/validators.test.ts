import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Validator } from '../../core/generated/validators.js';
import { documents, type KindName, type Validators } from './documents.js';

const script = fileURLToPath(new URL('../../scripts/compile-schemas.mjs', import.meta.url));
const folder = new URL('../../core/generated/', import.meta.url);
const outputs = ['validators', 'manager-validators', 'v2beta1-validators', 'test-validators'].map(
  (name) => new URL(`${name}.js`, folder),
);
const compile = () => execFileSync(process.execPath, [script]);

let validators: Validators;

beforeAll(async () => {
  compile();
  const modules = await Promise.all(outputs.map(({ href }) => import(href)));
  validators = Object.assign({}, ...modules);
});

/** The errors as `place keyword detail`, sorted. */
function problemsOf(validate: Validator, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .map(({ instancePath, keyword, params, propertyName }) =>
      [instancePath, keyword, propertyName ?? Object.values(params).join('|')].join(' '),
    )
    .sort();
}

describe.each(Object.entries(documents))('%s', (kind, rows) => {
  it.each(rows)('$name', ({ value, problems }) => {
    expect(problemsOf(validators[kind as KindName], value)).toEqual([...problems].sort());
  });
});

describe.each(outputs)('%s', (output) => {
  it('compiles nothing and loads nothing at run time', () => {
    expect(readFileSync(output, 'utf8')).not.toMatch(/new Function|\beval\b|\brequire\b|\bimport\b/);
  });

  it('is not rewritten without changes', () => {
    const before = statSync(output).mtimeMs;
    compile();
    expect(statSync(output).mtimeMs).toBe(before);
  });
});
