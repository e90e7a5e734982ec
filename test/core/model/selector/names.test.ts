import { describe, expect, test } from 'vitest';
import { checkLabelValue, type LabelValueProblem } from '../../../../core/src/model/selector/label-value.js';
import { checkQualifiedName, type QualifiedNameProblem } from '../../../../core/src/model/selector/qualified-name.js';

const label = 'p'.repeat(50);
const prefix253 = [label, label, label, label, 'q'.repeat(49)].join('.');

const keys: readonly [string, QualifiedNameProblem | undefined][] = [
  ['alertname', undefined],
  ['A', undefined],
  ['0.a_b-c.9', undefined],
  ['example.com/team', undefined],
  ['a/b', undefined],
  ['n'.repeat(63), undefined],
  ['n'.repeat(64), 'name-too-long'],
  [`example.com/${'n'.repeat(64)}`, 'name-too-long'],
  [`${prefix253}/name`, undefined],
  [`${prefix253}q/name`, 'prefix-too-long'],
  ['', 'name-empty'],
  ['a/', 'name-empty'],
  ['/a', 'prefix-empty'],
  ['/', 'prefix-empty'],
  ['a/b/c', 'slashes'],
  ['a//b', 'slashes'],
  ['Example.com/a', 'prefix-characters'],
  ['a..b/c', 'prefix-characters'],
  ['-a/c', 'prefix-characters'],
  ['a-/c', 'prefix-characters'],
  ['a_b/c', 'prefix-characters'],
  ['.a', 'name-characters'],
  ['a.', 'name-characters'],
  ['_', 'name-characters'],
  ['a b', 'name-characters'],
  ['a\n', 'name-characters'],
  ['级别', 'name-characters'],
];

describe('qualified names', () => {
  test.each(keys)('%j', (key, problem) => expect(checkQualifiedName(key)).toBe(problem));
});

const values: readonly [string, LabelValueProblem | undefined][] = [
  ['', undefined],
  ['a', undefined],
  ['10.0.0.1', undefined],
  ['a_b-C', undefined],
  ['v'.repeat(63), undefined],
  ['v'.repeat(64), 'too-long'],
  ['-', 'characters'],
  ['a.', 'characters'],
  ['_a', 'characters'],
  ['a b', 'characters'],
  ['a/b', 'characters'],
  ['100%', 'characters'],
  ['a\n', 'characters'],
  ['严重', 'characters'],
];

describe('label values', () => {
  test.each(values)('%j', (value, problem) => expect(checkLabelValue(value)).toBe(problem));
});
