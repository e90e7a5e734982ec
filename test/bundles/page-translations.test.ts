import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../l10n/message-templates.js';
import { bundleFolder, root } from './paths.js';

const page = readFileSync(join(bundleFolder, 'preview.js'), 'utf8');
const chinese = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8')) as Record<string, string>;
const folder = join(root, 'client/webview');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const templates = new Set(
  sources.flatMap((name) => [...readTemplates(readFileSync(join(folder, name), 'utf8')).templates]),
);

describe("the page's bundle", () => {
  test('holds the translations of all that the page says', () => {
    const missing = [...templates].filter((template) => !page.includes(JSON.stringify(chinese[template]).slice(1, -1)));
    expect(templates.size).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('holds few others', () => {
    const all = Object.values(chinese).filter((text) => text.length > 8);
    const held = all.filter((text) => page.includes(text));
    expect(held.length).toBeLessThan(all.length / 3);
  });

  test('is lean', () => expect(statSync(join(bundleFolder, 'preview.js')).size).toBeLessThan(440_000));
});
