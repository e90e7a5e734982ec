import { describe, expect, it } from 'vitest';
import { resolveScalar } from '../../../core/src/yaml/resolve-scalar.js';

const plain = (source: string) => {
  const resolved = resolveScalar(source, true, undefined);
  return resolved.ok ? resolved.value : 'invalid';
};

describe('plain scalars as kubectl reads them', () => {
  it.each<[string, string | number | boolean | null]>([
    // words
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((w): [string, true] => [w, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False'].map((w): [string, false] => [w, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((w): [string, null] => [w, null]),
    ['yEs', 'yEs'],
    ['nULL', 'nULL'],
    ['是', '是'],
    // whole numbers
    ['0', 0],
    ['42', 42],
    ['+42', 42],
    ['-42', -42],
    ['-0', 0],
    ['031', 25],
    ['0o31', 25],
    ['0O31', 25],
    ['-031', -25],
    ['0x1F', 31],
    ['0X1f', 31],
    ['-0x1F', -31],
    ['0b11', 3],
    ['0B11', 3],
    ['1_000', 1000],
    ['0x_1F', 31],
    ['9223372036854775807', 2 ** 63],
    ['18446744073709551616', 2 ** 64],
    // digits that are invalid in the base of the prefix
    ['089', 89],
    ['0b12', '0b12'],
    ['0xG', '0xG'],
    ['0o8', '0o8'],
    // fractions
    ['.5', 0.5],
    ['5.', 5],
    ['-.5', -0.5],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['6.02_2', 6.022],
    ['1e400', '1e400'],
    ['-1e400', '-1e400'],
    // text, unlike times, dates and sexagesimal numbers in YAML 1.1
    ['1:30', '1:30'],
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00Z'],
    ['10.0.0.1', '10.0.0.1'],
    ['1.2.3', '1.2.3'],
    ['13800000000x', '13800000000x'],
    ['+86', 86],
    ['+', '+'],
    ['-', '-'],
    ['.', '.'],
    ['_1', '_1'],
    ['v1', 'v1'],
    ['<<', '<<'],
  ])('%j is %j', (source, value) => {
    expect(plain(source)).toBe(value);
  });

  it.each(['.nan', '.NaN', '.inf', '-.Inf', '+.INF'])('%j has no form in JSON', (source) => {
    expect(plain(source)).toBe('invalid');
  });
});

describe('quoted and tagged scalars', () => {
  it.each(['yes', '031', '~', '', '.nan', '1e3'])('%j in quotes is text', (source) => {
    expect(resolveScalar(source, false, undefined)).toEqual({ ok: true, value: source });
  });

  it.each<[tag: string, source: string, value: string | number | boolean | null | undefined]>([
    ['str', '031', '031'],
    ['str', '', ''],
    ['int', '031', 25],
    ['int', '1.5', undefined],
    ['int', 'two', undefined],
    ['float', '5', 5],
    ['float', '.5', 0.5],
    ['float', '.inf', undefined],
    ['float', 'x', undefined],
    ['bool', 'on', true],
    ['bool', '1', undefined],
    ['null', '~', null],
    ['null', 'x', undefined],
    ['timestamp', '2026-01-31', '2026-01-31'],
  ])('!!%s %j is %j', (tag, source, value) => {
    const resolved = resolveScalar(source, true, `tag:yaml.org,2002:${tag}`);
    expect(resolved.ok ? resolved.value : undefined).toBe(value);
  });

  it('treats a value with a custom tag as text', () => {
    expect(resolveScalar('42', true, '!secret')).toEqual({ ok: true, value: '42' });
  });
});
