import { expect, it } from 'vitest';
import { pageHtml } from '../../../client/src/features/preview/page-html.js';

const html = pageHtml({
  script: 'x:/dist/preview.js',
  icons: 'x:/dist/codicon.css',
  source: 'x:',
  nonce: 'abc',
  language: 'zh-cn',
  title: 'Matches',
  inBrowser: false,
});
const policy = new Map(
  (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ').map((directive) => {
    const [name, ...sources] = directive.split(' ');
    return [name, sources.join(' ')] as const;
  }),
);

it('allows only its own script, style and font', () => {
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'style-src': 'x:',
    'font-src': 'x:',
    'script-src': "'nonce-abc'",
  });
});

it('declares its language', () => expect(html).toContain('<html lang="zh-cn">'));

it('gives every script the nonce, and has no inline code', () => {
  const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
  expect(scripts.map(([, attributes, body]) => [attributes, body])).toEqual([
    [' nonce="abc" src="x:/dist/preview.js"', ''],
  ]);
  expect(html).not.toMatch(/ on[a-z]+=|style=|<style/);
});
