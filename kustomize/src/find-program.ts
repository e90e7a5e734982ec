import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { phrase } from '#core';
import { BuildFailure } from './build-failure.js';

/** A program that builds kustomizations, with the arguments before the folder. */
export interface Program {
  readonly path: string;
  readonly args: readonly string[];
}

const NAMES = ['kustomize', 'kubectl'] as const;

/**
 * @param given the path of `kustomize` or `kubectl`; default: the first one on the path
 * @throws BuildFailure if there is none
 */
export async function findProgram(
  given: string | undefined,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Program> {
  if (given !== undefined) {
    const path = resolve(cwd, given);
    if (await isProgram(path)) return programAt(path);
    throw new BuildFailure([phrase('{path} is not a program.', { path: given }), INSTALL]);
  }
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute);
  for (const name of NAMES)
    for (const folder of folders)
      for (const file of fileNames(name, env)) {
        const path = join(folder, file);
        if (await isProgram(path)) return programAt(path);
      }
  throw new BuildFailure([phrase('Neither `kustomize` nor `kubectl` is installed.'), INSTALL]);
}

const INSTALL = phrase(
  'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl, or set its path. Without it, patches are checked at their source only.',
);

function programAt(path: string): Program {
  return { path, args: /kubectl[^/\\]*$/i.test(path) ? ['kustomize'] : ['build'] };
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
