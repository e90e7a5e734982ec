import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../../core/src/go/template/dialect/dialect.js';
import { renderSample } from './sample.js';

/** The output, or the error of Go 1.`minor` without its position. */
function rendered(minor: number, template: string): string {
  const result = renderSample(template, undefined, dialectOf(minor));
  return 'output' in result
    ? result.output
    : `! ${result.error.replace(/^template: t:[\d:]+ (executing "t" at )?/, '')}`;
}

describe.each<readonly [since: number, template: string, before: string, after: string]>([
  [14, '{{ if (eq .Name "db") or (eq .Name "web") }}x{{ else }}y{{ end }}', 'y', '! <(eq .Name "db") or (eq .Na'],
  [14, '{{ (len .Name) .Nope }}', '3', "! <(len .Name) .Nope>: can't give argument to non-function len .Name"],
  [14, '{{ 1 | (len .Name) }}', '3', "! <1>: can't give argument to non-function len .Name"],
  [16, '{{ .Name |\nlen }}', '! unclosed action', '3'],
  [16, '{{ .Name\r\n}}', '! unclosed action', 'web'],
  [16, 'a\n{{-\n.Name }}', '! illegal number syntax: "-"', 'aweb'],
  [16, '{{ .Name\t-}} b', '! illegal number syntax: "-"', 'webb'],
  [16, '{{/* a\nb */}}{{ `a\nb` }}', 'a\nb', 'a\nb'],
  [16, '{{ .Name  -}} \n b', 'webb', 'webb'],
  [18, '{{ range .Items }}{{ . }}{{ break }}{{ end }}', '! function "break" not defined', 'a'],
  [18, '{{ or .Name (index .Items 9) }}', '! <index .Items 9>: error calling index: index out of range: 9', 'web'],
  [18, '{{ and false (index .Items 9) }}', '! <index .Items 9>: error calling index: index out of range: 9', 'false'],
  [18, '{{ and }}', '! <and>: wrong number of args for and: want at least 1 got 0', '! <and>: wrong number'],
  [
    18,
    '{{ and 1 0 2 }} {{ and 1 2 }} {{ or 0 "" 3 4 }} {{ or 0 "" }}| {{ 5 | and 1 }} {{ 5 | or 0 }}',
    '0 2 3 | 5 5',
    '0 2',
  ],
  [
    19,
    '{{ eq .Labels nil }}',
    '! <eq .Labels nil>: error calling eq: uncomparable type map[string]string: map[',
    'false',
  ],
  [19, '{{ ne .Name nil }}', '! <ne .Name nil>: error calling ne: incompatible types for comparison', 'true'],
  [19, '{{ eq nil nil }} {{ eq nil .At }}', '! <eq nil .At>: error calling eq: reflect: call of', 'true false'],
  [19, '{{ eq .At .At }} {{ eq .Count 1 3 }} {{ lt .Count 4 }}', 'true true true', 'true true true'],
  [19, '{{ eq nil .Labels }}', '! <eq nil .Labels>: error calling eq: uncomparable type map[string]string: ', 'false'],
])('since Go 1.%i: %j', (since, template, before, after) => {
  it('and before', () => {
    expect(rendered(since - 1, template).slice(0, before.length)).toBe(before);
    expect(rendered(since, template).slice(0, after.length)).toBe(after);
    expect(rendered(20, template).slice(0, after.length)).toBe(after);
  });
});
