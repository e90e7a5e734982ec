import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.js';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly libc?: unknown;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** The folders in which Node looks for a package that another one needs. */
function places(folder: string, name: string): readonly string[] {
  const parents = folder.split(/\/?node_modules\//).map((_, index, all) => all.slice(0, index + 1));
  return parents.map((parts) => [...parts, name].filter((part) => part !== '').join('/node_modules/')).map(inModules);
}

function inModules(path: string): string {
  return path.startsWith('node_modules/') ? path : `node_modules/${path}`;
}

test('an installation leaves the lock file as it is: it has the packages of all platforms', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(folder, name).some((place) => Object.hasOwn(packages, place)))
      .map((name) => `${name} of ${folder}`),
  );
  expect(missing).toEqual([]);
});

test('and no fields that some versions of npm remove', () => {
  expect(Object.entries(packages).flatMap(([folder, { libc }]) => (libc === undefined ? [] : [folder]))).toEqual([]);
});
