import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { phrase } from '#core';
import { BuildFailure } from './build-failure.js';
import { KUSTOMIZE, type Tool } from './tools.js';

/** An installed program, with the arguments before those of a run. */
export interface Program {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * @param given its path; default: the first one on the path
 * @throws BuildFailure if there is none
 */
export async function findProgram(
  given: string | undefined,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  tool: Tool = KUSTOMIZE,
): Promise<Program> {
  const programAt = (path: string): Program => ({ path, args: tool.argsOf(path) });
  if (given !== undefined) {
    const path = resolve(cwd, given);
    if (await isProgram(path)) return programAt(path);
    throw new BuildFailure([phrase('{path} is not a program.', { path: given }), tool.advice]);
  }
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  for (const name of tool.names)
    for (const folder of folders)
      for (const file of fileNames(name, env)) {
        const path = join(folder, file);
        if (await isProgram(path)) return programAt(path);
      }
  throw new BuildFailure([tool.missing, tool.advice]);
}

function fileNames(name: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (process.platform !== 'win32') return [name];
  return (env.PATHEXT ?? '.EXE').split(';').map((extension) => `${name}${extension}`);
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
