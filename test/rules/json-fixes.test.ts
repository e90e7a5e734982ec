import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import { parseManagerVersion } from '../../core/src/model/release/manager-version.js';
import { releaseOf } from '../../core/src/model/release/release.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import { applyFix } from './apply-fix.js';
import { readFixture } from './fixtures.js';

const fixable = CHECKS.flatMap(({ id, fixes }) => (fixes === 'none' ? [] : [id]));

/** The fixture's documents as JSON; without those that are not objects. */
function jsonDocuments(id: string, indent?: number): readonly string[] {
  return splitStream(readFixture(id, 'invalid')).flatMap(({ text }) => {
    try {
      const value: unknown = parse(text, { uniqueKeys: false });
      return value !== null && typeof value === 'object' ? [`${JSON.stringify(value, undefined, indent)}\n`] : [];
    } catch {
      return [];
    }
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it.each([
  ['one line', undefined, '2.6'],
  ['several lines', 2, '2.6'],
  ['several lines', 2, '1.4'],
])('fixes of JSON on %s are JSON (%s, %s)', (_, indent, name) => {
  const version = parseManagerVersion(name);
  const broken = fixable.flatMap((id) =>
    jsonDocuments(id, indent).flatMap((text) =>
      findingsOf(analyseStream(text, undefined, releaseOf(version)), { rules: {}, version }).flatMap(
        ({ code, fixes }) =>
          fixes.filter((fix) => !isJson(applyFix(text, fix))).map(({ title }) => `${code}: ${title}`),
      ),
    ),
  );
  expect(broken).toEqual([]);
});
