import { describe, expect, it } from 'vitest';
import { analyseStream, indexLines, selectionRanges } from '#core';

function selected(marked: string): readonly string[] {
  const source = marked.replace('<|>', '');
  const lines = indexLines(source);
  return selectionRanges(analyseStream(source), lines.positionAt(marked.indexOf('<|>'))).map(({ start, end }) =>
    source.slice(lines.offsetAt(start), lines.offsetAt(end)),
  );
}

describe('selections', () => {
  it('grow from a value to its entry, the mapping and the document', () => {
    expect(selected('---\nkind: Secret\nmetadata:\n  name: a<|>b\n  namespace: c\n---\nx: 1\n')).toEqual([
      'ab',
      'name: ab',
      'name: ab\n  namespace: c',
      'metadata:\n  name: ab\n  namespace: c',
      'kind: Secret\nmetadata:\n  name: ab\n  namespace: c',
    ]);
  });

  it('begin with a key', () => {
    expect(selected('a:\n  - x<|>y: 1\n    z: 2\n').slice(0, 4)).toEqual([
      'xy',
      'xy: 1',
      'xy: 1\n    z: 2',
      '- xy: 1\n    z: 2',
    ]);
  });

  it('grow in a template from a word to its action and the block', () => {
    const text = 'kind: ConfigMap\ndata:\n  t: |\n    {{ if .St<|>atus }}yes{{ end }}\n    no\n';
    expect(selected(text).slice(0, 5)).toEqual([
      '.Status',
      '{{ if .Status }}',
      '{{ if .Status }}yes{{ end }}',
      '|\n    {{ if .Status }}yes{{ end }}\n    no',
      't: |\n    {{ if .Status }}yes{{ end }}\n    no',
    ]);
  });

  it('are the document where it cannot be read', () => {
    expect(selected('---\na: [1\nb<|>: {\n')).toEqual(['a: [1\nb: {']);
  });

  it('take an escaped quote wholly', () => {
    const text = 'kind: ConfigMap\ndata:\n  t: "{{ define \\"t<|>.d\\" }}x{{ end }}"\n';
    expect(selected(text)).toContain('\\"t.d\\"');
  });
});
