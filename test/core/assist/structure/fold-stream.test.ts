import { describe, expect, it } from 'vitest';
import { analyseStream, foldStream } from '#core';

function folds(text: string): readonly string[] {
  return foldStream(analyseStream(text))
    .map(({ start, end, kind }) => `${start}-${end}${kind ? ` ${kind}` : ''}`)
    .sort();
}

describe('folds', () => {
  it('fold what is indented, with lists at the column of their key', () => {
    expect(folds('kind: Router\nspec:\n  receivers:\n  - a\n  - b\n\n  x: 1\n')).toEqual(['1-6', '2-4']);
  });

  it('fold each document of a stream', () => {
    expect(folds('a: 1\n---\nb:\n  c: 1\n---\nd: 1\n')).toEqual(['1-3', '2-3', '4-5']);
    expect(folds('# on-call\na: 1\nb: 2\n---\nc: 1\n')).toEqual(['1-2', '3-4']);
    expect(folds('# on-call\na: 1\nb: 2\n')).toEqual([]);
  });

  it('fold comments and regions', () => {
    expect(folds('# one\n# two\na: 1\n# region x\nb: 1\n# endregion\n# end\n')).toEqual(['0-1 comment', '3-5 region']);
  });

  it('do not end at a comment at the margin', () => {
    expect(folds('a:\n  b: 1\n# note\n  c: 1\n')).toEqual(['0-3']);
  });

  it('keep white space below a block out', () => {
    expect(folds('a:\r\n  b: 1\r\n\r\n\r\n')).toEqual(['0-1']);
  });

  it('fold the blocks of templates up to the next action of the block', () => {
    const text = [
      'kind: ConfigMap',
      'data:',
      '  t: |',
      '    {{ define "a" }}',
      '    {{ if .Status }}',
      '    yes',
      '    {{ else }}',
      '    no',
      '    {{ end }}',
      '    {{ end }}',
    ];
    expect(folds(text.join('\n'))).toEqual(['1-9', '2-9', '3-8', '4-5', '6-7']);
  });

  it('fold a block once that is indented too', () => {
    const text = 'kind: ConfigMap\ndata:\n  t: |\n    {{ if .Status }}\n      yes\n    {{ end }}\n';
    expect(folds(text)).toEqual(['1-5', '2-5', '3-4']);
  });
});
