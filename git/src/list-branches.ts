import type { Repository } from './open-repository.js';
import { runGit } from './run-git.js';

/** At most so many, the newest first. */
const MOST = 200;

/** The names of the branches, also those of other repositories, such as `origin/main`, and of tags. */
export async function listBranches({ git, top }: Repository): Promise<readonly string[]> {
  const format = '--format=%(refname:short)';
  const args = ['for-each-ref', '--sort=-committerdate', `--count=${MOST}`, format];
  const { output } = await runGit(git, top, [...args, 'refs/heads', 'refs/remotes', 'refs/tags']);
  const names = output.toString().split('\n');
  // a symbolic one, such as origin, stands for another
  return names.filter((name) => name !== '' && !/^origin$|\/HEAD$/.test(name));
}
