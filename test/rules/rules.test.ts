import { describe, expect, it } from 'vitest';
import type { Finding, Phrase } from '#core';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import { annotate } from './annotations.js';
import { applyFix } from './apply-fix.js';
import { fixturePath, readFixture } from './fixtures.js';

const SEVERITIES = new Map(CHECKS.map(({ id, severity }) => [id, severity]));

const ALLOWED = new Map(CHECKS.map(({ id, severity, sometimes = [] }) => [id, [severity, ...sometimes]]));

const find = (text: string): readonly Finding[] => findingsOf(analyseStream(text));
const annotated = (text: string): string => annotate(text, find(text), SEVERITIES);
const count = (findings: readonly Finding[], code: string) =>
  findings.filter((finding) => finding.code === code).length;

/**
 * Applies the rule's preferred fixes one by one, like an editor, until none is left. Applies all fixes of a rule without
 * preferred ones.
 */
function fixAll(text: string, id: string): string {
  const offered = (current: string) =>
    find(current)
      .filter(({ code }) => code === id)
      .flatMap(({ fixes }) => fixes);
  const hasPreferred = offered(text).some(({ preferred }) => preferred);
  let fixed = text;
  for (let round = 0; round < 100; round++) {
    const fix = offered(fixed).find(({ preferred }) => preferred || !hasPreferred);
    if (!fix) return fixed;
    fixed = applyFix(fixed, fix);
  }
  throw new Error(`The fixes of ${id} do not terminate.`);
}

/** What fills the gaps of a phrase. */
function textsIn({ args }: Phrase): readonly string[] {
  return Object.values(args).flatMap((argument) =>
    typeof argument === 'object' ? textsIn(argument) : [String(argument)],
  );
}

describe.each(CHECKS.map(({ id, fixes }) => ({ id, fixes })))('$id', ({ id, fixes }) => {
  it('finds nothing in the valid fixture', () => {
    expect(find(readFixture(id, 'valid'))).toEqual([]);
  });

  it('has the annotated findings', async () => {
    const text = readFixture(id, 'invalid');
    expect(count(find(text), id)).toBeGreaterThan(0);
    await expect(annotated(text)).toMatchFileSnapshot(fixturePath(id, 'invalid'));
  });

  it('has only severities that its page names', () => {
    for (const { code, severity } of find(readFixture(id, 'invalid')))
      expect(ALLOWED.get(code), code).toContain(severity);
  });

  it('leaves backticks to its phrases, because plain text has none', () => {
    for (const { phrase } of find(readFixture(id, 'invalid')))
      expect(textsIn(phrase).filter((text) => /^`.*`$/s.test(text))).toEqual([]);
  });

  if (fixes === 'none') return;

  it('is fixed by each of its fixes', () => {
    const text = readFixture(id, 'invalid');
    const before = find(text);
    for (const fix of before.filter(({ code }) => code === id).flatMap(({ fixes }) => fixes)) {
      const after = find(applyFix(text, fix));
      expect(count(after, id), fix.title).toBeLessThan(count(before, id));
      expect(count(after, 'yaml-syntax'), fix.title).toBeLessThanOrEqual(count(before, 'yaml-syntax'));
    }
  });

  it('has preferred fixes', async () => {
    readFixture(id, 'fixed');
    const fixed = fixAll(readFixture(id, 'invalid'), id);
    expect(count(find(fixed), id)).toBeLessThan(count(find(readFixture(id, 'invalid')), id));
    await expect(annotated(fixed)).toMatchFileSnapshot(fixturePath(id, 'fixed'));
  });
});
