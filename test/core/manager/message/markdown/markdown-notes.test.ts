import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileTemplates,
  defaultTemplates,
  type ManagerVersion,
  markdownNotes,
  type NotifiedAlert,
  releaseOf,
  renderPhrase,
  splitMessages,
} from '#core';

/** The notes as `code@line×count`. */
function notesOf(text: string): readonly string[] {
  return markdownNotes({ type: 'markdown', text }).map(({ code, line, count }) => `${code}@${line}×${count}`);
}

describe('line ends', () => {
  it.each([
    ['one', 'a\nb', ['line-ends@0×1']],
    ['several, of which the first is placed', '# a\n\nb\nc\nd', ['line-ends@2×2']],
    ['in a list item, when a value has several lines', '- a: 1\n- b: 2\nstill b', ['line-ends@1×1']],
    ['in a quote', '> a\n> b', ['line-ends@0×1']],
    ['after a bold line', '**a**\n**b** *c*\nd', ['line-ends@0×2']],
    ['after a line break', 'a  \nb\nc', ['line-ends@1×1']],
  ])('that run together: %s', (_, text, notes) => expect(notesOf(text)).toEqual(notes));

  it.each([
    ['empty lines', 'a\n\nb'],
    ['two spaces', 'a  \nb'],
    ['headings', '# a\n## b\nc\n### d'],
    ['list items', 'a\n- b\n- c\n\n1. d\n2. e'],
    ['text after a heading', '### a\nb\n\n- c'],
    ['a blank line at the end', 'a\n'],
    ['nothing', ''],
  ])('that are kept: %s', (_, text) => expect(notesOf(text)).toEqual([]));
});

describe('what DingTalk does not document', () => {
  it.each([
    [
      'a table, whose lines are not counted as lines that run together',
      'a\n\n| x | y |\n|---|---|\n| 1 | 2 |',
      ['table@2×1'],
    ],
    ['code in a table', 'a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | `4` |', ['table@2×1', 'code@5×1']],
    ['HTML, without its closing tags', 'a<br>b <b>c</b>', ['html@0×2']],
    ['HTML on a later line', '# a\n\nb\nc<br/>', ['line-ends@2×1', 'html@3×1']],
    ['a value that is missing', 'namespace: <no value>', ['html@0×1']],
    ['code', '`a` and `b`', ['code@0×2']],
    ['a block of code', 'a\n\n```\nx\ny\n```', ['code@2×1']],
    ['strikethrough', '- ~~a~~', ['strikethrough@0×1']],
  ])('%s', (_, text, notes) => expect(notesOf(text)).toEqual(notes));

  it.each([
    '**a** *b* [c](https://c.example) ![d](https://d.example/d.png)',
    '<font color=#CD0000>a</font> <font size=12 color="green">b</font>',
    'a < b and c > d',
    'https://a.example/?x=1&y=2',
    'a | b | c',
    'pod_name_a and 3 * 4 * 5',
    'a ~ b',
  ])('is not in %s', (text) => expect(notesOf(text)).toEqual([]));

  it('is named with what to write instead', () => {
    const [note] = markdownNotes({ type: 'markdown', text: 'x<br>y <a href="https://a.example">z</a><br>' });
    expect(note && [note.text, note.instead].map((words) => renderPhrase(words))).toEqual([
      'DingTalk does not document HTML: <br> <a> may disappear or be shown as text.',
      'Write Markdown, such as **bold** or an empty line. Only `<font color="…">` is known to work.',
    ]);
  });
});

it('a plain text has no notes', () => expect(markdownNotes({ type: 'text', text: 'a\nb<br>' })).toEqual([]));

it('any text can be judged, and every note is about one of its lines', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '`', '<', '>', 'br', '|', '-', '~', '*', '[', ']', '(', ')', '"');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const { line, count } of markdownNotes({ type: 'markdown', text })) {
        expect(line).toBeLessThan(text.split('\n').length);
        expect(count).toBeGreaterThan(0);
      }
    }),
  );
});

describe('the default messages', () => {
  const alert: NotifiedAlert = {
    status: 'firing',
    labels: { alertname: 'PodCrashLooping', namespace: 'pay', pod: 'api_server-0', severity: 'critical' },
    annotations: { message: 'Pod api_server-0 restarts.', runbook_url: 'https://a.example/x', summary: 'It restarts.' },
  };

  function printed(version: ManagerVersion, alerts: readonly NotifiedAlert[]): string {
    const compiled = compileTemplates({ ...defaultTemplates(version), language: 'zh-cn' }, releaseOf(version));
    if (compiled.kind === 'failed') throw new Error(compiled.error);
    const request = { alerts, groupLabels: { namespace: 'pay' }, titleTemplate: '', maxSize: 10_000 };
    const result = splitMessages(compiled, { ...request, template: 'nm.default.markdown' });
    if (result.kind === 'failed') throw new Error(result.error);
    return result.parts[0]?.message ?? '';
  }

  it.each([
    [1, 2],
    [1, 4],
    [2, 0],
    [2, 3],
    [2, 5],
    [2, 6],
  ])('of %i.%i have no notes, and only true ones for a value of several lines', (major, minor) => {
    const resolved: NotifiedAlert = { ...alert, status: 'resolved', endsAt: '2026-01-02T03:04:05Z' };
    expect(notesOf(printed({ major, minor }, [alert, resolved]))).toEqual([]);
    const long = { ...alert, annotations: { ...alert.annotations, details: 'first\nsecond\nthird' } };
    const codes = markdownNotes({ type: 'markdown', text: printed({ major, minor }, [long]) });
    expect(codes.every(({ code }) => code === 'line-ends')).toBe(true);
  });
});
