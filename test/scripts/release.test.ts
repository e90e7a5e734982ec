import { expect, test } from 'vitest';
import { checkTag, isPreRelease, notesOf } from '../../scripts/release.mjs';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n- next\n\n## [1.2.0] - 2026-01-01\n\n### Added\n\n- a\n\n## [1.1.0] - 2025-01-01\n';

test('the notes of a release are its section of the changelog, which must have text', () => {
  expect(notesOf(CHANGELOG, '1.2.0')).toBe('### Added\n\n- a');
  expect(() => notesOf(CHANGELOG, '1.1.0')).toThrow(RangeError);
  expect(() => notesOf(CHANGELOG, '1.3.0')).toThrow(RangeError);
});

test('an odd second number is a pre-release', () => {
  expect(['0.1.0', '1.2.3', '2.11.0'].map(isPreRelease)).toEqual([true, false, true]);
});

test('a tag must be that of the version', () => {
  expect(() => checkTag('v1.2.0', '1.2.0')).not.toThrow();
  expect(() => checkTag('v1.2.1', '1.2.0')).toThrow(RangeError);
});
