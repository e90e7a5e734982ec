import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, documentationFor, translationsFor } from '#core';
import { descriptionsIn } from '../schemas/descriptions-in.js';
import { readConfigFileSchema, readSchemas } from '../schemas/schema-files.js';
import { findTemplates, readTemplates, root } from './message-templates.js';

const { templates, unreadable } = findTemplates();
const chinese = readTexts('l10n/bundle.l10n.zh-cn.json');

describe('the sources', () => {
  it('write every template as a literal, so that it can be looked up', () => expect(unreadable).toEqual([]));

  it.each([
    ["phrase('It’s “{name}”.', { name })", ['It’s “{name}”.']],
    ["l10n.t(\n  'a\\\\b', // why\n)", ['a\\b']],
    ['phrase("It\'s")', ["It's"]],
    ['phrase(`\nTwo\nlines`)', ['\nTwo\nlines']],
    ["phrase('outer {x}', { x: phrase('inner') })", ['outer {x}', 'inner']],
    ['export function phrase(template: string) {}\n  // phrase(variable)\nx.phrase(y); \nrephrase(q)', []],
  ])('yield their templates: %j', (source, found) => {
    expect(readTemplates(source)).toEqual({ templates: new Set(found), unreadable: [] });
  });

  it.each(['phrase(template)', `phrase(\`a \${b}\`)`, "phrase('a' + b)", 'l10n.t({ message: x })'])(
    'cannot use %s',
    (source) => expect(readTemplates(source).unreadable).toEqual(['1']),
  );
});

describe('Simplified Chinese', () => {
  it('has a translation of every template', () => {
    expect([...templates].filter((template) => !Object.hasOwn(chinese, template))).toEqual([]);
  });

  it('has no unused translation', () => {
    expect(Object.keys(chinese).filter((template) => !templates.has(template))).toEqual([]);
  });

  it('has the gaps of the English templates', () => {
    const wrong = Object.entries(chinese).filter(([english, text]) => gapsOf(english) !== gapsOf(text));
    expect(wrong.map(([english]) => english)).toEqual([]);
  });

  it('translates every template with words', () => {
    const same = Object.entries(chinese).filter(
      ([english, text]) => text === english && /\p{L}/u.test(english.replaceAll(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

describe('the documentation of the schemas in Simplified Chinese', () => {
  const documentation = readTexts('l10n/schemas.zh-cn.json');
  // the summaries of rules in the schema of configuration files are messages
  const ofConfig = descriptionsIn(readConfigFileSchema()).filter((text) => !Object.hasOwn(chinese, text));
  const texts = new Set([...[...readSchemas().values()].flatMap(descriptionsIn), ...ofConfig]);
  const entries = Object.entries(documentation);

  it('is complete, without unused texts', () => {
    expect([...texts].filter((text) => !Object.hasOwn(documentation, text))).toEqual([]);
    expect(Object.keys(documentation).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('contains the same fields and values', () => {
    const spans = (text: string) => [...text.matchAll(/`[\w./:{}[\]-]+`/g)].map(([span]) => span).sort();
    // Placeholders are translated too.
    const placeholders = new Set(['`host:port`', '`namespace/name`']);
    for (const [english, chinese] of entries) {
      expect(chinese).not.toBe(english);
      expect(spans(chinese)).toEqual(spans(english).filter((span) => !placeholders.has(span)));
    }
  });

  it('is found by each name of the language', () => {
    expect(documentationFor('zh_CN.UTF-8')).toMatchObject(documentation);
    expect(documentationFor('zh-TW')).toEqual({});
  });
});

describe('the manifest of the extension', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const english = readTexts('package.nls.json');
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');

  it('uses exactly the existing texts, except the description, which the package sets', () => {
    expect(new Set([...used, 'description'])).toEqual(new Set(Object.keys(english)));
    expect(manifest).toContain(`"description": ${JSON.stringify(english.description)}`);
  });

  it('has them in both languages', () => {
    expect(Object.keys(readTexts('package.nls.zh-cn.json'))).toEqual(Object.keys(english));
  });
});

it('every rule has exactly one page in Chinese', () => {
  const pages = readdirSync(join(root, 'docs/rules/zh-cn'));
  expect(pages.sort()).toEqual(['README.md', ...CHECKS.map(({ id }) => `${id}.md`)].sort());
});

describe('translationsFor', () => {
  it.each(['zh', 'zh-cn', 'zh-CN', 'zh_CN.UTF-8', 'zh_CN@pinyin', 'zh-Hans', 'zh-Hans-CN', 'zh_SG', 'zh.utf8'])(
    '%s: Simplified Chinese',
    (locale) => expect(translationsFor(locale)).toEqual(chinese),
  );

  it.each([
    undefined,
    '',
    'C',
    'C.UTF-8',
    'POSIX',
    'en',
    'en_US.UTF-8',
    'zh-TW',
    'zh_HK.UTF-8',
    'zh-Hant',
    'zha',
    'de',
  ])('%s: English', (locale) => expect(translationsFor(locale)).toEqual({}));
});

function readTexts(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Readonly<Record<string, string>>;
}

function gapsOf(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap))].sort().join();
}
