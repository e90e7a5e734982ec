import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An import between two files, as paths below `core/src` with forward slashes. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const root = fileURLToPath(new URL('../../core/src', import.meta.url));
const SPECIFIER = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)\.js'/g;

/** All relative imports below `core/src`, type-only ones too. */
export function readImports(): readonly Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const from = relative(root, join(root, file)).replaceAll('\\', '/');
      return importsIn(from, readFileSync(join(root, file), 'utf8'));
    });
}

/** The imports of the tests below `test/core` from files of core, as if the tests were in the folders that they mirror. */
export function readTestImports(): readonly Import[] {
  const tests = fileURLToPath(new URL('.', import.meta.url));
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/].*\.ts$/.test(file))
    .flatMap((file) => {
      const from = file.replaceAll('\\', '/');
      const source = readFileSync(join(tests, file), 'utf8');
      return [...source.matchAll(/'(?:\.\.\/)+core\/src\/([^']+)\.js'/g)].map(([, to = '']) => ({
        from,
        to: `${to}.ts`,
      }));
    });
}

export function importsIn(from: string, source: string): readonly Import[] {
  return [...source.matchAll(SPECIFIER)].flatMap(([, specifier = '']) => {
    const to = `${posix.join(dirname(from), specifier)}.ts`;
    // what is generated from the schemas lies outside of src
    return to.startsWith('../') ? [] : [{ from, to }];
  });
}

/** Imports that do not lead from a wing to one of those that it may import. */
export function forbiddenImports(
  imports: readonly Import[],
  mayImport: Readonly<Record<string, readonly string[]>>,
): readonly Import[] {
  return imports.filter(({ from, to }) => {
    const [source, target] = [wingOf(from), wingOf(to)];
    return source in mayImport && source !== target && !mayImport[source]?.includes(target);
  });
}

/** Groups of folders that import each other in a circle; each folder counts with the files directly in it. */
export function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [dirname(from), dirname(to)];
    if (source !== target) next.set(source, (next.get(source) ?? new Set()).add(target));
  }
  const reachable = new Map([...next.keys()].map((folder) => [folder, foldersFrom(folder, next)]));
  const groups = new Map<string, readonly string[]>();
  for (const [folder, reached] of reachable) {
    if (!reached.has(folder)) continue;
    const group = [...reached].filter((other) => reachable.get(other)?.has(folder)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

/** The first folder of a path: a wing, or the file itself where it is in none. */
export function wingOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function foldersFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    for (const target of next.get(folder) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return reached;
}
