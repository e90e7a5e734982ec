import { expect, it } from 'vitest';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import type { YamlNode } from '../../core/src/yaml/node.js';
import { readDocument } from '../../core/src/yaml/read-document.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import { applyFix } from './apply-fix.js';
import { type FixtureName, readFixture } from './fixtures.js';

const documents = CHECKS.flatMap(({ id }) =>
  (['valid', 'invalid'] satisfies FixtureName[]).flatMap((name) =>
    splitStream(readFixture(id, name)).map(({ text }) => ({ id, text })),
  ),
);

/** The spans of the values that a person could replace by a placeholder. */
function values(node: YamlNode | undefined): readonly (readonly [number, number])[] {
  if (!node || node.end <= node.start) return [];
  if (node.kind === 'scalar') return node.style === 'block' ? [] : [[node.start, node.end]];
  const below =
    node.kind === 'mapping'
      ? node.entries.flatMap(({ value, merged }) => (merged ? [] : values(value)))
      : node.items.flatMap(values);
  return [[node.start, node.end], ...below];
}

/** The webhook crashes on an unknown type of Discord only if it accepts the section of email; otherwise it rejects it. */
function keyOf(code: string, path: string): string {
  return `${path === 'spec.discord.type' ? 'discord' : code} ${path}`;
}

/** One of five values of each document, in turn. */
const SHARE = 5;

/** The findings as `code path`, each once. */
function findingsIn(text: string): ReadonlySet<string> {
  return new Set(findingsOf(analyseStream(text)).map(({ code, path }) => keyOf(code, path)));
}

it.each(['"${SOME_VALUE}"'])(
  'reports nothing because of %s, and changes it by no fix',
  (placeholder) => {
    const unfounded: string[] = [];
    for (const [index, { id, text }] of documents.entries()) {
      // The whole object cannot be one value.
      const spans = values(readDocument(text).root).filter((_, place) => place > 0 && place % SHARE === index % SHARE);
      if (spans.length === 0) continue;
      const before = findingsIn(text);
      for (const [start, end] of spans) {
        // Without its directives, a patch is an object of its own.
        if (text.slice(start, end).includes('$patch')) continue;
        const changed = text.slice(0, start) + placeholder + text.slice(end);
        const where = `${id}: ${text.slice(text.lastIndexOf('\n', start) + 1, end).trim()}`;
        for (const { code, path, fixes } of findingsOf(analyseStream(changed))) {
          // The placeholder may take an anchor away, or leave lines of a text that begins before it.
          if (code.startsWith('yaml-')) continue;
          if (!before.has(keyOf(code, path))) unfounded.push(`${where} → ${code} ${path}`);
          for (const fix of fixes)
            if (!applyFix(changed, fix).includes(placeholder)) unfounded.push(`${where} → ${code}: ${fix.title}`);
        }
      }
    }
    expect([...new Set(unfounded)]).toEqual([]);
  },
  60_000,
);

/** The rules about objects that belong together. */
const BETWEEN = [
  'config-ambiguous',
  'object-duplicate',
  'router-receiver-unknown',
  'secret-key-missing',
  'secret-unknown',
  'configmap-unknown',
  'config-missing',
  'duration-invalid',
  'lost-in-conversion',
  'object-data',
  'object-ignored',
];

it('reports nothing between documents because of an unknown value', () => {
  const unfounded: string[] = [];
  for (const id of [...BETWEEN, 'template-name-unknown', 'secret-line-break', 'webhook-invalid']) {
    for (const name of ['valid', 'invalid'] satisfies FixtureName[]) {
      const text = readFixture(id, name);
      const whole = analyseStream(text);
      const before = placesIn(whole);
      for (const document of splitStream(text)) {
        const first = text.indexOf(document.text);
        for (const [start, end] of values(readDocument(document.text).root).slice(1)) {
          const written = document.text.slice(start, end);
          // Without the kind or the version of the manager, other findings may be right.
          if (/\n|kubesphere|^[A-Z]/.test(written)) continue;
          const changed = `${text.slice(0, first + start)}'%SOME_VALUE%'${text.slice(first + end)}`;
          for (const place of placesIn(analyseStream(changed, whole)))
            if (!before.has(place)) unfounded.push(`${id}: ${written} → ${place}`);
        }
      }
    }
  }
  expect([...new Set(unfounded)]).toEqual([]);
}, 60_000);

/** The findings as `code line`, each once. */
function placesIn(stream: ReturnType<typeof analyseStream>): ReadonlySet<string> {
  return new Set(findingsOf(stream).map(({ code, range }) => `${code} ${range.start.line}`));
}
