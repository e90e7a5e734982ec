import { expect, it } from 'vitest';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { verdictsOf } from '../../core/src/checks/analysis/verdicts-of.js';
import { CHECKS } from '../../core/src/checks/checks.js';
import { parseManagerVersion } from '../../core/src/model/release/manager-version.js';
import { releaseOf } from '../../core/src/model/release/release.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import { applyFix } from './apply-fix.js';
import { readFixture } from './fixtures.js';

const fixable = CHECKS.flatMap(({ id, fixes }) => (fixes === 'none' ? [] : [id]));

/** Applies the preferred fix of each finding of a document alone, and names those that add a cause of rejection. */
function harmfulFixes(text: string, name: string): readonly string[] {
  const version = parseManagerVersion(name);
  const release = releaseOf(version);
  const causesOf = (current: string): readonly string[] =>
    verdictsOf(analyseStream(current, undefined, release), version).flatMap(({ causes }) =>
      causes.map(({ code }) => code),
    );
  const before = new Set(causesOf(text));
  // In a rejected document, a fix may reveal what another defect hid, but must not need a newer release.
  const isNew = (cause: string): boolean =>
    !before.has(cause) && (before.size === 0 || cause === 'field-unavailable' || cause === 'match-unavailable');
  return findingsOf(analyseStream(text, undefined, release), { rules: {}, version }).flatMap(({ code, fixes }) =>
    fixes.flatMap((fix) => {
      // Of a document with an unknown kind nothing else is known before.
      const added = fix.preferred && code !== 'unknown-kind' ? causesOf(applyFix(text, fix)).filter(isNew) : [];
      return added.length > 0 ? [`${code}: ${fix.title} (${added.join()})`] : [];
    }),
  );
}

it.each(['1.4', '3.3', '2.3', '2.5.2', '2.6'])(
  'no fix for %s makes an accepted document rejected, or needs a newer release',
  (version) => {
    const documents = fixable.flatMap((id) => splitStream(readFixture(id, 'invalid')).map(({ text }) => text));
    const old = documents.map((text) =>
      text.replace('notification.kubesphere.io/v2beta2', 'notification.kubesphere.io/v2beta1'),
    );
    expect([...documents, ...old].flatMap((text) => harmfulFixes(text, version))).toEqual([]);
  },
);
