import { describe, expect, it } from 'vitest';
import { placeholderIn, type TextUse } from '../../../../core/src/model/unknown/placeholder.js';

const MANY = 400_000;
const USES: readonly TextUse[] = ['text', 'command', 'expression', 'template'];

describe('placeholders in a long text', () => {
  it.each(['{', '${a:', '${a', 'ENC[A,', 'ENC[]', '(@=', '((', '(( a', '$(a', '%(a', '{{ .Values', '{{ .Values.a '])(
    'are not found in any number of beginnings without an end, such as %s',
    (beginning) => {
      const text = beginning.repeat(MANY / beginning.length);
      for (const use of USES) expect(placeholderIn(text, use), use).toBeUndefined();
    },
  );

  it('are not found where a path or a comment never ends', () => {
    expect(placeholderIn(`<path:${'#'.repeat(MANY)}`)).toBeUndefined();
    expect(placeholderIn(`#@ ${' '.repeat(MANY)}\nmore`)).toBeUndefined();
  });

  it('are found behind beginnings that are too far from an end', () => {
    const far = '{{ '.repeat(MANY / 3);
    expect(placeholderIn(`${far}${'x'.repeat(3000)}}} {{ name }}`)).toBe('{{ name }}');
    expect(placeholderIn(`{{ a${'.'.repeat(3000)} {{ name }}`)).toBe('{{ name }}');
  });

  it('are the first ones, whatever their notation', () => {
    expect(placeholderIn('$(B) ${A} {{ c }}')).toBe('$(B)');
    expect(placeholderIn('{{ c }} $(B) ${A}')).toBe('{{ c }}');
  });
});
