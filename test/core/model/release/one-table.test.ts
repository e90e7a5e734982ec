import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const PARTS = ['core/src', 'sender/src', 'cluster/src', 'workspace/src', 'server/src', 'client', 'cli/src'];
/** The only folder that may know which version does what. */
const HOME = 'core/src/model/release/';

/** Comparing versions, a version written down, or reading the numbers of one. */
const ASKS = /^(?! \*).*(?:\bcompareVersions\b|\bmajor:|\.(?:major|minor|patch)\b)/m;

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) =>
      relative(root, join(root, folder, name))
        .split(sep)
        .join('/'),
    );
}

const asking = (path: string): boolean => ASKS.test(readFileSync(join(root, path), 'utf8'));

describe('the table of releases', () => {
  it('is the only place that asks for a version number', () => {
    expect(PARTS.flatMap(sources).filter((path) => !path.startsWith(HOME) && asking(path))).toEqual([]);
  });

  it('asks for version numbers itself', () => {
    expect(sources('core/src').filter((path) => path.startsWith(HOME) && asking(path))).not.toEqual([]);
  });
});
