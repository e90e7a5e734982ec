import { fileURLToPath, pathToFileURL } from 'node:url';
import { topOfRepository } from '#workspace';
import { shownPath } from '../files/shown-path.js';
import type { Terminal } from '../terminal/terminal.js';

/** The folder to which the paths in a report for programs are relative, wherever the command runs. */
export interface ReportPaths {
  /** The URI of the top of the repository, else of the working folder, with a slash at its end. */
  readonly root: string;
  /** The path of a file as shown, from the root, with `/`; `../…` outside. */
  readonly of: (shown: string) => string;
}

export async function reportPaths({ cwd, store }: Pick<Terminal, 'cwd' | 'store'>): Promise<ReportPaths> {
  const here = `${pathToFileURL(cwd).href}/`;
  const root = (await topOfRepository(store, here)) ?? here;
  const folder = fileURLToPath(root);
  return {
    root,
    of: (shown) => (shown.startsWith('<') ? shown : shownPath(fileURLToPath(new URL(encoded(shown), here)), folder)),
  };
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
