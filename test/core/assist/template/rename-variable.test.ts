import { describe, expect, it } from 'vitest';
import { analyseStream, factsOf, indexLines, renameVariable, renderPhrase, variableRangeAt } from '#core';

const OTHERS = factsOf(
  analyseStream(`apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: {name: users}
spec: {dingtalk: {tmplText: {name: templates}}}
`),
);

function configMap(text: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: templates}\ndata:\n  t: |\n    ${text}\n`;
}

function at(marked: string) {
  const source = configMap(marked.replace('<|>', ''));
  return {
    source,
    stream: analyseStream(source),
    position: indexLines(source).positionAt(configMap(marked).indexOf('<|>')),
  };
}

/** The text after the rename, or why it is refused. */
function renamed(marked: string, newName: string): string | undefined {
  const { source, stream, position } = at(marked);
  const result = renameVariable(stream, position, newName, OTHERS);
  if (!result) return undefined;
  if ('refused' in result) return renderPhrase(result.refused);
  const lines = indexLines(source);
  return result.edits
    .map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }))
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), source)
    .split('\n')[5]
    ?.trim();
}

describe('a variable of a template', () => {
  it.each([
    [
      '{{ $x<|> := 1 }}{{ $x }}{{ range $x, $y := .Alerts }}{{ $x }}{{ end }}',
      '$n',
      '{{ $n := 1 }}{{ $n }}{{ range $x, $y := .Alerts }}{{ $x }}{{ end }}',
    ],
    [
      '{{ range $a := .Alerts }}{{ $a<|>.Labels.pod }}{{ end }}',
      'alert',
      '{{ range $alert := .Alerts }}{{ $alert.Labels.pod }}{{ end }}',
    ],
    ['{{ $x<|> := 1 }}{{ $y := 2 }}{{ $x }}', '$y', '“$y” is another variable there already.'],
    ['{{ $x := 1 }}{{ $y<|> := 2 }}{{ $x }}', '$x', '“$x” is another variable there already.'],
    [
      '{{ range $i<|>, $e := .Alerts }}{{ if $i }}, {{ end }}{{ $e.Status }}{{ end }}',
      '$e',
      '“$e” is another variable there already.',
    ],
    ['{{ range $i, $e<|> := .Alerts }}{{ $e.Status }}{{ end }}', '$i', '“$i” is another variable there already.'],
    ['{{ $x<|> := 1 }}', '$a-b', 'A variable is a “$” and letters, digits or “_”, such as “$alert”.'],
  ])('%s to %s', (text, name, expected) => {
    expect(renamed(text, name)).toBe(expected);
  });

  it.each(['{{ $<|> }}', '{{ .Status<|> }}', 'text<|>'])('is not at %s', (text) => {
    expect(renamed(text, '$n')).toBeUndefined();
    expect(variableRangeAt(at(text).stream, at(text).position, OTHERS)).toBeUndefined();
  });
});
