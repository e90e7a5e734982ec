import { describe, expect, it } from 'vitest';
import { defaultTemplates, releaseOf } from '#core';
import { dotTypes } from '../../../../core/src/checks/template/dot-types.js';
import { parseText } from '../../../../core/src/checks/template/template-texts.js';
import { walkTemplate } from '../../../../core/src/checks/template/walk-template.js';

/** The members that are certainly missing in a template that runs on the data of a message. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['{{ .Alerts }}{{ .alerts }}', ['alerts']],
  ['{{ range .Alerts.Firing }}{{ .Labels.any.thing }}{{ .Nope }}{{ end }}{{ .Status.x }}', ['thing', 'Nope', 'x']],
  ['{{ range $i, $a := .Alerts }}{{ $a.Foo }}{{ $i.Foo }}{{ $.Foo }}{{ end }}', ['Foo', 'Foo', 'Foo']],
  ['{{ $x := .Alerts }}{{ $x = "" }}{{ $x.Foo }}', []],
  ['{{ with .CommonLabels }}{{ .anything }}{{ .SortedPairs.Names.Foo }}{{ end }}', ['Foo']],
  ['{{ with index .Alerts 0 }}{{ .Labels }}{{ .Alerts }}{{ end }}', ['Alerts']],
  ['{{ (index .Alerts 0).Foo }}{{ (index .Alerts 0 1).Foo }}', ['Foo']],
  ['{{ with or .Status .Alerts }}{{ .Foo }}{{ end }}', []],
  [
    '{{ range .Alerts }}{{ range .Receiver }}{{ .x.y }}{{ end }}{{ (.Labels.Remove (stringSlice "a")).x }}{{ end }}',
    [],
  ],
  ['{{ range .Alerts }}{{ .StartsAt.Format "15:04" | toUpper }}{{ .StartsAt.Nope }}{{ end }}', ['Nope']],
  ['{{ define "a" }}{{ .Foo }}{{ end }}{{ range .Alerts }}{{ template "a" . }}{{ end }}', ['Foo']],
  ['{{ define "a" }}{{ .Foo }}{{ end }}{{ template "a" . }}{{ template "a" .Status }}', []],
  ['{{ define "a" }}{{ .Foo }}{{ end }}', []],
  ['{{ define "a" }}{{ .Labels }}{{ .Foo }}{{ end }}', ['Foo']],
  [
    '{{ define "a" }}{{ range .Alerts }}{{ template "b" .Labels }}{{ end }}{{ end }}{{ define "b" }}{{ .x }}{{ end }}',
    [],
  ],
  ['{{ define "a" }}{{ template "b" .Foo }}{{ .Alerts }}{{ end }}', ['Foo']],
  ['{{ define "a" }}{{ template "a" . }}{{ .Alerts.Foo }}{{ end }}', ['Foo']],
];

describe('the types in a template', () => {
  it.each(CASES)('%s', (text, missing) => {
    expect(missingIn(text)).toEqual(missing);
  });

  it.each([
    [1, 4],
    [2, 0],
    [2, 3],
    [2, 5],
    [2, 6],
  ])('are right for the default templates of %d.%d', (major, minor) => {
    const version = { major, minor };
    expect(missingIn(defaultTemplates(version).texts.join('\n'), releaseOf(version))).toEqual([]);
  });

  it.each<readonly [number, number, readonly string[]]>([
    [1, 4, ['Message', 'ID']],
    [2, 3, ['Fingerprint', 'Filter']],
    [2, 5, ['Fingerprint']],
  ])('are those of %d.%d', (major, minor, missing) => {
    const text =
      '{{ define "a" }}{{ .Fingerprint }}{{ .Message }}{{ .ID }}{{ end }}{{ range .Alerts.Firing }}{{ template "a" . }}' +
      '{{ .Labels.SortedPairs.Names }}{{ end }}{{ if false }}{{ .CommonLabels.SortedPairs.Filter "x" }}{{ end }}';
    const found = missingIn(text, releaseOf({ major, minor }));
    expect(found).toEqual(major === 1 ? [...missing, 'Filter'] : missing);
  });
});

function missingIn(text: string, release = releaseOf()): readonly string[] {
  const parsed = parseText(text);
  expect(parsed.problem).toBeUndefined();
  const missing: { readonly name: string; readonly start: number }[] = [];
  const dots = dotTypes(parsed.trees, release);
  for (const tree of parsed.trees)
    walkTemplate(tree, dots.get(tree), {
      member(name, { start, end }, _owner, member) {
        expect(text.slice(start, end)).toBe(name);
        if (member === 'missing') missing.push({ name, start });
      },
    });
  return missing.sort((a, b) => a.start - b.start).map(({ name }) => name);
}
