import { resolve } from 'node:path';
import { phrase } from '#core';
import { type Environment, findOnPath, isProgram } from '#workspace';
import { GitFailure } from './git-failure.js';

/**
 * The path of the program.
 *
 * @param given its path; default: the first one on the path
 * @throws GitFailure if there is none
 */
export async function findGit(env: Environment, given?: string): Promise<string> {
  if (given !== undefined && (await isProgram(resolve(given)))) return resolve(given);
  const path = await findOnPath('git', env);
  if (path !== undefined) return path;
  throw new GitFailure(
    phrase('The program git is not installed, or not on the PATH.'),
    phrase('Install Git, or compare two folders: kubesphere-dingtalk diff --folders before/ after/'),
  );
}
