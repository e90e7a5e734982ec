import { expect, it } from 'vitest';
import { parseManagerVersion, releaseOf } from '#core';
import { FUNCTION_DOCS } from '../../../../core/src/checks/template/function-docs.js';
import { memberNames, memberOf } from '../../../../core/src/checks/template/member.js';
import { MEMBER_DOCS } from '../../../../core/src/checks/template/member-docs.js';
import { parseText } from '../../../../core/src/checks/template/template-texts.js';
import type { Type } from '../../../../core/src/go/template/index.js';
import { dataTypesOf } from '../../../../core/src/manager/message/template/data-types.js';
import { templateFunctions } from '../../../../core/src/manager/message/template/template-functions.js';

const RELEASES = ['1.4', '2.0', '2.5', '2.6'].map((version) => releaseOf(parseManagerVersion(version)));

it('describes exactly the existing functions', () => {
  const functions = templateFunctions({ release: releaseOf(), language: '', translate: (text) => text });
  expect(Object.keys(FUNCTION_DOCS).sort()).toEqual([...functions.keys()].sort());
});

it.each(Object.entries(FUNCTION_DOCS))('has a valid example of %s', (name, { example, signature }) => {
  expect(parseText(example).problem).toBeUndefined();
  expect(example).toContain(name);
  expect(signature.split(' ')[0]).toBe(name);
});

it.each(RELEASES)('describes the fields and methods of the data of %#', (release) => {
  const types = new Map<string, Type>();
  collect(dataTypesOf(release).data, types);
  expect([...types.keys()].filter((name) => name.startsWith('template.')).sort()).toEqual(
    Object.keys(MEMBER_DOCS)
      .filter((name) => name.startsWith('template.'))
      .sort(),
  );
  for (const [name, type] of types) {
    if (!name.startsWith('template.')) continue;
    for (const member of memberNames(type)) {
      const found = memberOf(type, member);
      expect(found !== 'missing' && found?.doc?.description.template, `${name}.${member}`).toBeTruthy();
      expect(found !== 'missing' && found?.kind !== 'entry', `${name}.${member}`).toBe(true);
    }
  }
  for (const name of Object.keys(MEMBER_DOCS['time.Time'] ?? {}))
    expect(memberOf(types.get('time.Time'), name)).toMatchObject({ kind: 'method' });
});

function collect(type: Type | undefined, into: Map<string, Type>): void {
  if (!type || into.has(type.name)) return;
  if (type.kind !== 'pointer') into.set(type.name, type);
  if (type.element) collect(type.element, into);
  for (const field of type.fields) if (field.exported) collect(field.type, into);
  for (const name of [...type.methods.keys(), ...type.pointerMethods.keys()]) {
    const member = memberOf(type, name);
    if (member && member !== 'missing') collect(member.type, into);
  }
}
