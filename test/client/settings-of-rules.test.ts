import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: { readonly 'kubesphereDingtalk.rules': { readonly properties: object } };
    };
  };
}

const read = <T>(name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as T;
const { properties } = read<Manifest>('package.json').contributes.configuration;
const rules = Object.keys(properties['kubesphereDingtalk.rules'].properties);

it.each([
  ['package.nls.json', ['Admission', 'Runtime', 'Security', 'Style']],
  ['package.nls.zh-cn.json', ['准入', '运行', '安全', '风格']],
])('rules are grouped by family, and sorted in it: %s', (file, families) => {
  const texts = read<Readonly<Record<string, string>>>(file);
  const listed = rules.map((id) => {
    const [family = '', summary = ''] = (texts[`rule.${id}`] ?? '').split(' · ');
    expect(summary, id).not.toBe('');
    return [families.indexOf(family), id] as const;
  });
  expect([...new Set(listed.map(([family]) => family))]).toEqual([0, 1, 2, 3]);
  expect(listed).toEqual(
    listed.toSorted(([one, id], [other, otherId]) => one - other || id.localeCompare(otherId, 'en')),
  );
});
