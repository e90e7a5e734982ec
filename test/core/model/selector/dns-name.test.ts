import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDnsLabel, checkSubdomain, suggestSubdomain } from '../../../../core/src/model/selector/dns-name.js';

/** A second implementation of the rule: parts between dots begin and end with a letter or digit. */
function isSubdomain(name: string): boolean {
  const isPart = (part: string): boolean => /^[a-z0-9-]+$/.test(part) && part.at(0) !== '-' && part.at(-1) !== '-';
  return name.length <= 253 && name.split('.').every(isPart);
}

const nearly = fc.string({
  unit: fc.constantFrom('a', 'z', '0', '9', '-', '.', 'A', '_', ' ', '值', '\n'),
  maxLength: 12,
});
const proper = fc.string({ unit: fc.constantFrom('a', '1', '-', '.'), maxLength: 12 });

describe('names of objects', () => {
  it.each([
    ['a', undefined],
    ['1', undefined],
    ['a.b-c', undefined],
    ['', 'characters'],
    ['a..b', 'characters'],
    ['a.-b', 'characters'],
    ['a-.b', 'characters'],
    ['a\n', 'characters'],
    ['K', 'characters'],
    ['a'.repeat(253), undefined],
    ['a'.repeat(254), 'too-long'],
    [`${'a'.repeat(64)}.b`, undefined],
  ])('%j: %s', (name, problem) => {
    expect(checkSubdomain(name)).toBe(problem);
  });

  it('agrees with a second implementation', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, proper), (name) => (checkSubdomain(name) === undefined) === isSubdomain(name)),
    );
  });

  it('takes linear time for invalid names', () => {
    expect(checkSubdomain(`${'a-'.repeat(126)}!`)).toBe('characters');
  });

  it('suggests only valid names', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (name) => {
        const suggestion = suggestSubdomain(name);
        return suggestion === undefined || isSubdomain(suggestion);
      }),
    );
  });

  it.each([
    ['Ding_Robot 1', 'ding-robot-1'],
    ['-ops.-x', 'ops.x'],
    ['值班', undefined],
    ['A'.repeat(300), undefined],
  ])('suggests for %j', (name, suggestion) => {
    expect(suggestSubdomain(name)).toBe(suggestion);
  });
});

it.each([
  ['a'.repeat(63), undefined],
  ['a'.repeat(64), 'too-long'],
  ['a.b', 'characters'],
  ['kube-system', undefined],
])('names of namespaces: %s', (name, problem) => {
  expect(checkDnsLabel(name)).toBe(problem);
});
