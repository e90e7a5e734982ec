import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../../../../core/src/go/template/parse/parse.js';
import { errors } from './errors.js';
import { outputs } from './outputs.js';
import { renderSample } from './sample.js';

describe.each(Object.entries(outputs))('%s', (_subject, rows) => {
  it.each(rows)('%j', (template, output) => {
    expect(renderSample(template)).toEqual({ output });
  });
});

describe.each(Object.entries(errors))('errors of %s', (_subject, rows) => {
  it.each(rows)('%j', (template, error) => {
    expect(renderSample(template)).toMatchObject({ error });
  });
});

describe('the position of an error for an editor', () => {
  it.each([
    ['a {{ nofunc }}', 'nofunc'],
    ['中🔥 {{ .Nope }}', '.Nope'],
    ['{{ printf "%d" $x }}', '$x'],
    ['{{ index .Items 9 }}', 'index .Items 9'],
    ['{{ if 1 }}x{{ end x }}', 'x'],
    ['{{ .Name.x }}', '.Name.x'],
    ['{{ (index .Pairs 0).Nope }}', '(index .Pairs 0).Nope'],
    ['{{ template "nope" . }}', '{{ template "nope" . }}'],
    ['{{ define "a" }}1{{ end }}{{ define "a" }}2{{ end }}', '"a"'],
    ['{{ "a }}', '"a }}'],
  ])('%j', (template, fragment) => {
    const rendered = renderSample(template);
    if ('output' in rendered) throw new Error(`printed ${rendered.output}`);
    expect(template.slice(rendered.start, rendered.end)).toBe(fragment);
    expect(rendered.start).toBe(template.lastIndexOf(fragment));
  });
});

test('definitions before an error are known', () => {
  const text = '{{ define "a" }}1{{ end }}{{ define "b" }}{{ if }}{{ end }}{{ define "c" }}{{ end }}';
  const { trees, problem } = parse({ name: 't', text, id: 0 }, () => true);
  expect(problem).toMatchObject({ start: 48, end: 50 });
  expect([...trees].map(([name, { nameAt }]) => [name, nameAt])).toEqual([['a', { start: 10, end: 13 }]]);
});

describe('bounds', () => {
  const limits = { output: 1000, steps: 1000 };

  it.each([
    ['output', '{{ range .Items }}{{ printf "%900d" 1 }}{{ end }}'],
    ['a string', '{{ len (printf "%2000d" 1) }}'],
    ['steps', `${'{{ range $.Items }}'.repeat(12)}${'{{ end }}'.repeat(12)}`],
    [
      'templates within each other',
      '{{ define "x" }}{{ if . }}{{ template "x" (slice . 1) }}{{ end }}{{ end }}{{ template "x" (printf "%999d" 1) }}',
    ],
  ])('%s', (_what, template) => {
    const steps = template.includes('define') ? { ...limits, steps: 100_000 } : limits;
    expect(renderSample(template, steps)).toMatchObject({
      stage: 'run',
      error: expect.stringContaining('the preview stops'),
    });
  });

  it.each([
    ['read', '{{ range .Items }}{{ $y := len $x }}{{ end }}'],
    ['written', '{{ range .Items }}{{ printf "%s" $x }}{{ end }}'],
    ['formatted', '{{ range .Items }}{{ $y := printf "%q" $x }}{{ end }}'],
  ])('long texts that are %s again and again count as steps', (_what, template) => {
    const long = `{{ $x := printf "%100000d" 1 }}${template}`;
    const result = renderSample(long, { output: 1_000_000, steps: 5000 });
    expect(result).toMatchObject({
      stage: 'run',
      error: expect.stringContaining('the preview stops after 5000 steps'),
    });
  });

  it('reports nesting that would overflow the stack', () => {
    const deep = `${'{{ if 1 }}'.repeat(50_000)}${'{{ end }}'.repeat(50_000)}`;
    expect(renderSample(deep)).toMatchObject({ stage: 'parse', error: 'template: t: nested too deeply' });
    expect(renderSample(`{{ ${'('.repeat(50_000)}1${')'.repeat(50_000)} }}`)).toMatchObject({ stage: 'parse' });
  });
});

describe('any text', () => {
  const fragments = [
    '{{',
    '}}',
    '{{- ',
    ' -}}',
    '"',
    '`',
    "'",
    '|',
    '(',
    ')',
    '.',
    '$',
    '$x',
    ':=',
    '=',
    ',',
    '/*',
    '*/',
  ];
  const words = ['if', 'range', 'with', 'end', 'else', 'define', 'template', 'block', 'break', 'nil', 'true', 'printf'];
  const values = [
    '.Items',
    '.Labels',
    '.At.Format',
    '.Pairs',
    '"%[2]*.[1]*d"',
    '1e3',
    '-1',
    '\n',
    ' ',
    '中',
    '\ud83d',
    '🔥',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...fragments, ...words, ...values), fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('renders or is an error with a position', () => {
    fc.assert(
      fc.property(text, (template) => {
        const rendered = renderSample(template, { output: 10_000, steps: 10_000 });
        if ('output' in rendered) return;
        expect(rendered.start).toBeGreaterThanOrEqual(0);
        expect(rendered.end).toBeGreaterThanOrEqual(rendered.start);
        expect(rendered.end).toBeLessThanOrEqual(template.length);
        expect(rendered.error).toMatch(/^template: t(?::\d+|: )/);
      }),
    );
  });

  it('renders unchanged without actions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (template) => {
        fc.pre(!template.includes('{{'));
        expect(renderSample(template)).toEqual({ output: template });
      }),
    );
  });

  it('renders as a format', () => {
    const args = fc.array(fc.constantFrom('1', '-1', '"a"', '2.5', 'true', 'nil', '.', '.Items', '.At', '1i'), {
      maxLength: 4,
    });
    const format = fc.array(fc.constantFrom(...'%%%%[]*.+-# 0129vdsqxXTeEfgGbocUtpwz中'), { maxLength: 12 });
    fc.assert(
      fc.property(format, args, (parts, values) => {
        const quoted = JSON.stringify(parts.join(''));
        expect(renderSample(`{{ printf ${quoted} ${values.join(' ')} }}`)).toHaveProperty('output');
      }),
    );
  });
});
