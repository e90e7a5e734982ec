import { expect, test } from 'vitest';
import type { Child } from '../../simulator/src/page/element.js';
import { markdown } from '../../simulator/src/page/markdown.js';

/** Elements in a short notation like HTML, readable in a table. */
function written(child: Child): string {
  if (typeof child === 'string') return child;
  const attributes = [child.class, child.href, child.color]
    .filter((value) => value !== undefined)
    .map((value) => ` ${value}`);
  return `<${child.tag}${attributes.join('')}>${child.children.map(written).join('')}</>`;
}

const cases: Readonly<Record<string, readonly [text: string, elements: string]>> = {
  heading: ['### A **b**', '<h3>A <strong>b</></>'],
  'not a heading': ['#tag', '<p>#tag</>'],
  'a line break is a space': ['a\nb', '<p>a b</>'],
  'two spaces break the line': ['a  \nb', '<p>a<br></>b</>'],
  'an empty line ends a paragraph': ['a\r\n\r\nb', '<p>a</><p>b</>'],
  quote: ['> a\n> **b**\n\nc', '<blockquote><p>a <strong>b</></></><p>c</>'],
  'quote in a quote': ['> > a', '<blockquote><blockquote><p>a</></></>'],
  lists: ['- a\n- *b*\n1. c', '<ul><li>a</><li><em>b</></></><ol><li>c</></>'],
  'heading right before a list': ['# a\n- b', '<h1>a</><ul><li>b</></>'],
  link: ['[a](https://a.example/?q=1)', '<p><a link https://a.example/?q=1>a</></>'],
  'link of DingTalk’s scheme': ['[a](dingtalk://x)', '<p><a link dingtalk://x>a</></>'],
  'link of another scheme cannot be followed': ['[a](javascript:x)', '<p><span link dead>a</></>'],
  'image as a link': ['![cpu](https://a.example/p.png)', '<p><a image https://a.example/p.png>[image: cpu]</></>'],
  mention: ['hi @13800000000, @张三', '<p>hi <span mention>@13800000000</>, <span mention>@张三</></>'],
  colour: ['<font color="#ff0000">red</font>', '<p><span #ff0000>red</></>'],
  'invalid colour': ['<font color="url(x)">red</font>', '<p><font color="url(x)">red</font></>'],
  'HTML stays text': ['<b onclick=x>a</b>', '<p><b onclick=x>a</b></>'],
  'tables and code stay text': ['| a | `b` |', '<p>| a | `b` |</>'],
  'lone asterisks': ['2 * 3 * 4 **', '<p>2 * 3 * 4 **</>'],
};

for (const [name, [text, elements]] of Object.entries(cases)) {
  test(`markdown ${name}`, () => expect(markdown(text).map(written).join('')).toBe(elements));
}

test.each([
  '['.repeat(20_000),
  '*'.repeat(20_000),
  `${'> '.repeat(9_999)}x`,
  '<font color=red>'.repeat(1_200),
  '![a]('.repeat(4_000),
])('long hostile input does not fail: %.20s', (text) => {
  expect(markdown(text).map(written).join('').length).toBeGreaterThan(0);
});
