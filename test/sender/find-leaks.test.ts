import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLeaks } from '../leaks/find-leaks.js';
import { SEEDED } from '../leaks/seeded-secrets.js';
import { writtenForms } from '../leaks/written-forms.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leaks-'));
  mkdirSync(join(root, 'artifacts/logs/deep'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const search = (text: string, secret = 'SECseed/sign+secret=01') => {
  writeFileSync(join(root, 'artifacts/logs/deep/a.log'), text);
  return findLeaks(root, ['artifacts', 'missing'], { name: secret }).leaks;
};

describe('the search', () => {
  it.each<[string, (secret: string) => string]>([
    ['plain', (secret) => `a\nb ${secret}`],
    ['in a URL', (secret) => `a\n?sign=${encodeURIComponent(secret)}`],
    ['in a URL in a URL', (secret) => `a\n?to=${encodeURIComponent(`?sign=${encodeURIComponent(secret)}`)}`],
    ['in Base64 of its own', (secret) => `a\n${Buffer.from(secret).toString('base64')}`],
    ['within Base64', (secret) => `a\n${Buffer.from(`xy${secret}z`).toString('base64')}`],
    ['in Base64 for URLs', (secret) => `a\n${Buffer.from(`x${secret}`).toString('base64url')}`],
    ['in hexadecimal', (secret) => `a\n${Buffer.from(secret).toString('hex')}`],
  ])('finds a secret %s', (_, write) => {
    expect(search(write('SECseed/sign+secret=01'))).toEqual([
      { file: 'artifacts/logs/deep/a.log', secret: 'name', line: 2 },
    ]);
  });

  it('finds nothing in clean files, and counts the files that it read', () => {
    expect(search('SECseed/sign+secret=0 1, its end …t=01')).toEqual([]);
    writeFileSync(join(root, 'artifacts/picture.png'), 'SECseed/sign+secret=01');
    expect(findLeaks(root, ['artifacts'], { name: 'SECseed/sign+secret=01' })).toMatchObject({ files: 1, leaks: [] });
    expect(findLeaks(root, ['missing'], SEEDED)).toEqual({ files: 0, bytes: 0, leaks: [] });
  });

  it('finds Base64 at any offset', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }),
        fc.string({ minLength: 8 }),
        fc.string({ maxLength: 9 }),
        (a, secret, b) => {
          const text = Buffer.from(a + secret + b).toString('base64');
          return writtenForms(secret).some((form) => text.includes(form));
        },
      ),
    );
  });
});

it('no seed is part of another or short enough to occur by chance', () => {
  const seeds = Object.values(SEEDED);
  for (const seed of seeds) {
    expect(seed.length).toBeGreaterThanOrEqual(14);
    expect(seeds.filter((other) => other.includes(seed))).toEqual([seed]);
  }
});
