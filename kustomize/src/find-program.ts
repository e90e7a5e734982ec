import { resolve } from 'node:path';
import { phrase } from '#core';
import { type Environment, findOnPath, isProgram } from '#workspace';
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
  env: Environment,
  tool: Tool = KUSTOMIZE,
): Promise<Program> {
  const programAt = (path: string): Program => ({ path, args: tool.argsOf(path) });
  if (given !== undefined) {
    const path = resolve(cwd, given);
    if (await isProgram(path)) return programAt(path);
    throw new BuildFailure([phrase('{path} is not a program.', { path: given }), tool.advice]);
  }
  for (const name of tool.names) {
    const path = await findOnPath(name, env);
    if (path !== undefined) return programAt(path);
  }
  throw new BuildFailure([tool.missing, tool.advice]);
}
