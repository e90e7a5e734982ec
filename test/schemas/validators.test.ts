import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Validator } from '../../core/generated/validators.js';
import { documents, type KindName } from './documents.js';

const script = fileURLToPath(new URL('../../scripts/compile-schemas.mjs', import.meta.url));
const output = new URL('../../core/generated/validators.js', import.meta.url);
const compile = () => execFileSync(process.execPath, [script]);

let validators: Readonly<Record<KindName, Validator>>;

beforeAll(async () => {
  compile();
  validators = await import('../../core/generated/validators.js');
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

describe('the compiled module', () => {
  it('compiles nothing and loads nothing at run time', () => {
    expect(readFileSync(output, 'utf8')).not.toMatch(/new Function|\beval\b|\brequire\b|\bimport\b/);
  });

  it('is not rewritten without changes', () => {
    const before = statSync(output).mtimeMs;
    compile();
    expect(statSync(output).mtimeMs).toBe(before);
  });
});
