import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlCommand } from '../../../client/webview/preview/message/curl-command.js';
import { type MarkdownNode, parseMarkdown } from '../../../client/webview/preview/message/parse-markdown.js';

/** Renders nodes as `kind(children)`, with texts in quotes. */
function outline(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return `"${node.text}"`;
      if (node.kind === 'break') return 'break';
      if (node.kind === 'image') return `image ${node.description} ${node.address}`;
      if (node.kind === 'font') return `font ${node.color ?? 'none'}(${outline(node.children)})`;
      const name =
        node.kind === 'heading' ? `h${node.level}` : node.kind === 'link' ? `link ${node.address}` : node.kind;
      return `${name}(${outline(node.children)})`;
    })
    .join(' ');
}

describe('the Markdown that DingTalk shows', () => {
  it.each([
    ['### [FIRING] x', 'h3("[FIRING] x")'],
    ['- a: 1\n- b: 2', 'list(item("a: 1") item("b: 2"))'],
    ['1. a\n2. b', 'numbered(item("a") item("b"))'],
    ['> a **b** *c*', 'quote(paragraph("a " bold("b") " " italic("c")))'],
    ['[run](https://a.example/x)', 'paragraph(link https://a.example/x("run"))'],
    ['![graph](https://a.example/g.png)', 'paragraph(image graph https://a.example/g.png)'],
    ['a\nb', 'paragraph("a" " " "b")'],
    ['a  \nb', 'paragraph("a" break "b")'],
    ['a\n\nb', 'paragraph("a") paragraph("b")'],
    ['## <font color=#CD0000>Firing *a*</font>:', 'h2(font #CD0000("Firing " italic("a")) ":")'],
    ['<font size=12 color="red" face=x>a</font>', 'paragraph(font red("a"))'],
    ['<font size=12>a</font>', 'paragraph(font none("a"))'],
    ['- a\n\n- b', 'list(item(paragraph("a")) item(paragraph("b")))'],
    ['', ''],
  ])('%j', (text, expected) => expect(outline(parseMarkdown(text))).toBe(expected));

  it.each([
    '<b>x</b>',
    '`x`',
    '| a | b |\n|---|---|',
    '~~x~~',
    '---',
    '<script>x</script>',
    '<font color=red>x',
    '<fonts>x</fonts>',
    '[x](javascript:alert)',
  ])('is the only one: %j stays text', (text) => {
    const plain = outline(parseMarkdown(text)).replace(/^paragraph\((.*)\)$/s, '$1');
    expect(plain.replaceAll(/" "|"/g, '').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });

  it('accepts any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void outline(parseMarkdown(text))));
  });
});

describe('the command', () => {
  it.each([`{"a":"it's"}`, '{"a":"$HOME `id` \\" \\n 告警"}'])('passes %s to the shell unchanged', (body) => {
    const script = curlCommand(`${body}\n`).replace(/^curl /, 'set -- ');
    const seen = execFileSync('sh', ['-c', `${script}; printf %s "$5"`], { encoding: 'utf8', env: {} });
    expect(seen).toBe(body);
  });

  it('contains no webhook URL', () => expect(curlCommand('{}')).toContain('"$DINGTALK_WEBHOOK"'));
});
