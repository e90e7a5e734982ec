import { describe, expect, test } from 'vitest';
import {
  DESCRIBED_KINDS,
  type DescribedKind,
  describeKind,
  documentationFor,
  parseManagerVersion,
  releaseOf,
} from '#core';

function describeIn(
  kind: string,
  target: string,
  more: { readonly path?: string; readonly apiVersion?: string; readonly most?: number; readonly locale?: string } = {},
): DescribedKind {
  const { most = 10_000, locale, ...rest } = more;
  const release = releaseOf(parseManagerVersion(target));
  const described = describeKind(kind, { release, most, documentation: documentationFor(locale), ...rest });
  if ('problem' in described) throw new Error(`nothing is described: ${described.problem}`);
  return described;
}

function fieldOf({ fields }: DescribedKind, path: string) {
  return fields.find((field) => field.path === path);
}

describe('a kind', () => {
  test.each(DESCRIBED_KINDS)('%s has fields with their documentation', (kind) => {
    const { fields, omitted } = describeIn(kind, '2.6');
    expect(fields.length).toBeGreaterThan(3);
    expect(omitted).toBe(0);
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  });

  test('names types, required fields and known values', () => {
    const silence = describeIn('Silence', '2.6');
    expect(silence.apiVersion).toBe('notification.kubesphere.io/v2beta2');
    expect(fieldOf(silence, 'spec.matcher')).toMatchObject({ types: ['object'], isParent: true });
    expect(fieldOf(silence, 'spec.matchers')).toBeUndefined();
    const expression = fieldOf(silence, 'spec.matcher.matchExpressions[].operator');
    expect(expression?.required).toBe(true);
    expect([...(expression?.known ?? []).map(({ value }) => value), ...(expression?.allowed ?? [])]).toContain(
      'Exists',
    );
  });

  test('lists the outermost fields first, and counts what a limit leaves out', () => {
    const all = describeIn('NotificationManager', '2.6');
    const some = describeIn('NotificationManager', '2.6', { most: 20 });
    expect(some.fields).toEqual(all.fields.slice(0, 20));
    expect(some.omitted).toBeGreaterThan(0);
    const depths = all.fields.map(({ path }) => path.split('.').length);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
  });

  test('can be described below a field, through lists and keys of any name', () => {
    const chatbot = describeIn('Receiver', '2.6', { path: 'spec.dingtalk.chatbot' });
    expect(chatbot.fields.every(({ path }) => path.startsWith('spec.dingtalk.chatbot.'))).toBe(true);
    const conditions = describeIn('Router', '2.6', { path: 'spec.alertSelector.matchExpressions[0]' });
    expect(fieldOf(conditions, 'spec.alertSelector.matchExpressions[].key')?.required).toBe(true);
  });
});

describe('a release', () => {
  test('has fields or not', () => {
    expect(fieldOf(describeIn('Receiver', '2.6'), 'spec.telegram')).toMatchObject({
      available: true,
      since: { major: 2, minor: 4 },
    });
    const old = describeIn('Receiver', '2.3');
    expect(fieldOf(old, 'spec.telegram')?.available).toBe(false);
    expect(old.fields.filter(({ path }) => path.startsWith('spec.telegram.'))).toEqual([]);
  });

  test('serves kinds or not', () => {
    expect(describeIn('Router', '1.4')).toMatchObject({ isServed: false, served: { since: { major: 2, minor: 0 } } });
    expect(describeIn('Router', '2.0')).toMatchObject({ isServed: true });
    expect(describeIn('Receiver', '1.0')).toMatchObject({
      apiVersion: 'notification.kubesphere.io/v2beta1',
      isServed: true,
    });
    expect(describeIn('Receiver', '2.6', { apiVersion: 'v2beta1' })).toMatchObject({ isServed: false });
  });

  test('that KubeSphere installs with an older definition lacks its field', () => {
    expect(fieldOf(describeIn('NotificationManager', 'ks-3.3'), 'spec.history')?.available).toBe(false);
    expect(fieldOf(describeIn('NotificationManager', '2.6'), 'spec.history')?.available).toBe(true);
  });
});

test('documentation is translated', () => {
  const [english, chinese] = [describeIn('Silence', '2.6'), describeIn('Silence', '2.6', { locale: 'zh-cn' })];
  expect(chinese.description).not.toBe(english.description);
  expect(chinese.fields.filter(({ description }) => description && !/\p{Script=Han}/u.test(description))).toEqual([]);
});

test.each([
  { kind: 'Recevier', options: {}, expected: { problem: 'kind' } },
  { kind: 'constructor', options: {}, expected: { problem: 'kind' } },
  { kind: 'Router', options: { apiVersion: 'v2beta1' }, expected: { problem: 'apiVersion' } },
  { kind: 'Silence', options: { path: 'spec.matchers' }, expected: { problem: 'path', missing: 'spec.matchers' } },
  { kind: 'Silence', options: { path: '__proto__' }, expected: { problem: 'path', missing: '__proto__' } },
])('$kind with $options is not described: $expected.problem', ({ kind, options, expected }) => {
  const described = describeKind(kind, { release: releaseOf(), most: 10, ...options });
  expect(described).toMatchObject(expected);
  expect('known' in described && described.known.length).toBeGreaterThan(0);
});
