import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The path of an installed program; undefined when there is none. Folders of the path that depend on where a process
 * runs do not count: a repository could hold a program of that name.
 */
export async function findOnPath(name: string, env: Environment): Promise<string | undefined> {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  for (const folder of folders)
    for (const file of fileNames(name, env)) {
      const path = join(folder, file);
      if (await isProgram(path)) return path;
    }
  return undefined;
}

function fileNames(name: string, env: Environment): readonly string[] {
  if (process.platform !== 'win32') return [name];
  return (env.PATHEXT ?? '.EXE').split(';').map((extension) => `${name}${extension}`);
}

export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
