import { describe, expect, it } from 'vitest';
import { analyseStream, factsOf, indexLines, parseManagerVersion, releaseOf } from '#core';
import { completeTemplate } from '../../../../core/src/assist/template/complete-template.js';
import { inserted } from '../completion/inserted.js';

const OTHERS = factsOf(
  analyseStream(`apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users}
spec: {dingtalk: {tmplText: {name: templates}}}
`),
);

function keywords(marked: string, version?: string) {
  const yaml = (text: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: templates}\ndata:\n  t: |\n    text\n    ${text}\n`;
  const source = yaml(marked.replace('<|>', ''));
  const position = indexLines(source).positionAt(yaml(marked).indexOf('<|>'));
  const target = version === undefined ? undefined : parseManagerVersion(version);
  const found = completeTemplate(analyseStream(source, undefined, releaseOf(target)), position, OTHERS) ?? [];
  return found
    .filter(({ type }) => type === 'keyword')
    .toSorted((one, other) => (one.sortText < other.sortText ? -1 : 1))
    .map((completion) => ({
      ...completion,
      text: inserted(completion),
      replaced: source
        .split('\n')
        [position.line]?.slice(completion.range.start.character, completion.range.end.character),
    }));
}

const labels = (text: string, version?: string): readonly string[] => keywords(text, version).map(({ label }) => label);

function accepted(text: string, label: string) {
  const { text: inserts, replaced } = keywords(text).find((one) => one.label === label) ?? expect.fail();
  return { inserts, replaced };
}

describe('keywords in a template', () => {
  it('end the innermost block first', () => {
    const [first] = keywords('{{ define "a" }}{{ range .Alerts }}{{ e<|> }}');
    expect(first).toMatchObject({ label: 'end', detail: 'ends {{ range .Alerts }}', text: 'end' });
    expect(labels('{{ define "a" }}{{ if .Status }}{{ <|> }}{{ end }}{{ end }}').at(-1)).toBe('end');
  });

  it('fit the place', () => {
    expect(labels('{{ <|> }}')).toEqual(['define', 'if', 'range', 'with', 'block', 'template']);
    expect(labels('{{ define "a" }}{{ <|> }}')).toEqual(['end', 'if', 'range', 'with', 'block', 'template']);
    expect(labels('{{ if .A }}{{ else <|> }}{{ end }}')).toEqual(['if']);
    expect(labels('{{ if .A }}{{ <|> }}{{ end }}')).toContain('else');
    expect(labels('{{ eq <|> }}')).toEqual([]);
  });

  it('know the jumps of Go 1.18', () => {
    expect(labels('{{ range .Alerts }}{{ <|> }}')).toEqual(expect.arrayContaining(['break', 'continue']));
    expect(labels('{{ range .Alerts }}{{ <|> }}', '1.4.0')).not.toContain('break');
  });

  it('begin a block together with its end', () => {
    expect(accepted('{{ i<|>', 'if')).toEqual({ inserts: 'if $1 }}$0{{ end }}', replaced: 'i' });
    expect(accepted('{{ i<|> }} text', 'if')).toEqual({ inserts: 'if $1 }}$0{{ end }}', replaced: 'i }}' });
    expect(accepted('{{r<|>}}', 'range')).toEqual({ inserts: 'range $1}}$0{{end}}', replaced: 'r}}' });
    expect(accepted('{{- d<|> -}}', 'define')).toEqual({ inserts: 'define "$1" -}}$0{{ end }}', replaced: 'd -}}' });
    expect(accepted('{{ <|> }}', 'block')).toEqual({ inserts: 'block "$1" $2. }}$0{{ end }}', replaced: ' }}' });
  });

  it('add no end where one is left over', () => {
    expect(accepted('{{ i<|> }}text{{ end }}', 'if')).toEqual({ inserts: 'if', replaced: 'i' });
  });
});
