import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../../core/src/model/kinds.js';
import {
  childSchema,
  descriptionOf,
  type SchemaPlace,
  schemaPlace,
} from '../../../../core/src/model/schema/navigate.js';
import type { Path } from '../../../../core/src/yaml/path.js';

function schemaAt(kind: string, path: Path): SchemaPlace | undefined {
  const info = KINDS.find((row) => row.kind === kind);
  if (!info) throw new Error(`There is no ${kind}.`);
  return path.reduce<SchemaPlace | undefined>(
    (at, step) => at && childSchema(at, step),
    schemaPlace(info.schema, info.schema),
  );
}

describe('childSchema', () => {
  it.each<[kind: string, path: Path, role: string | undefined]>([
    ['Receiver', ['spec', 'dingtalk'], 'dingtalkReceiver'],
    ['Receiver', ['spec', 'dingtalk', 'alertSelector'], 'alertSelector'],
    ['Receiver', ['spec', 'dingtalk', 'alertSelector', 'matchExpressions', 3], 'requirement'],
    ['Receiver', ['spec', 'dingtalk', 'dingtalkConfigSelector'], 'configSelector'],
    ['Receiver', ['spec', 'dingtalk', 'chatbot', 'secret'], 'credential'],
    ['Config', ['spec', 'dingtalk', 'conversation', 'appkey'], 'credential'],
    ['Router', ['spec', 'receivers', 'selector'], 'alertSelector'],
    ['Silence', ['spec', 'matcher'], 'alertSelector'],
    ['NotificationManager', ['spec', 'receivers', 'options', 'dingtalk'], 'dingtalkOptions'],
    ['Receiver', ['metadata', 'labels', 'any'], undefined],
  ])('%s %j has the role %s', (kind, path, role) => {
    const place = schemaAt(kind, path);
    expect(place).toBeDefined();
    expect(place?.resolved['x-role']).toBe(role);
  });

  it.each<[kind: string, path: Path]>([
    ['Receiver', ['spec', 'nothing']],
    ['Receiver', ['spec', 'toString']],
    ['Receiver', ['spec', 0]],
    ['Receiver', ['spec', 'dingtalk', 'enabled', 'x']],
  ])('%s %j is none', (kind, path) => {
    expect(schemaAt(kind, path)).toBeUndefined();
  });
});

describe('descriptionOf', () => {
  it('prefers the description of the place to that of its definition', () => {
    const own = schemaAt('Receiver', ['spec', 'dingtalk', 'chatbot', 'webhook']);
    expect(own && descriptionOf(own)).toBe(own?.own.description);
    const shared = schemaAt('Receiver', ['spec', 'dingtalk', 'chatbot']);
    expect(shared?.own.description).toBeUndefined();
    expect(shared && descriptionOf(shared)).toBe(shared?.resolved.description);
  });
});
