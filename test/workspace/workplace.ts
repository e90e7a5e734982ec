import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder that ends with the test, and its files as URIs. */
export interface Workplace {
  readonly folder: string;
  /** Of a file in it; without a path, its own. */
  uri(path?: string): string;
  /** The paths of URIs from it. */
  paths(uris: readonly string[]): readonly string[];
  write(path: string, content: string | Buffer): Promise<void>;
}

export async function createWorkplace(...paths: readonly string[]): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'work place-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const root = pathToFileURL(folder).href;
  const workplace: Workplace = {
    folder,
    uri: (path = '') => pathToFileURL(join(folder, path)).href,
    paths: (uris) => uris.map((uri) => decodeURIComponent(uri.slice(root.length + 1))),
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
  };
  for (const path of paths) await workplace.write(path, '');
  return workplace;
}
