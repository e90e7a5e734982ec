import { expect, it } from 'vitest';
import { secretToCreate } from '#core';

it.each(['../../up', 'a: b', 'A', 'x\ny'])('no Secret is made that cannot have the name %j', (name) => {
  expect(secretToCreate({ name }, [], 'monitoring')).toBeUndefined();
  expect(secretToCreate({ name: 'robot', namespace: name }, [], 'monitoring')).toBeUndefined();
});

it('leaves out entries that no Secret can have', () => {
  const lines = secretToCreate({ name: 'robot' }, [{ name: 'webhook' }, { name: 'a: b' }], 'monitoring') ?? [];
  expect(lines.join('\n')).toContain('webhook');
  expect(lines.join('\n')).not.toContain('a: b');
});
