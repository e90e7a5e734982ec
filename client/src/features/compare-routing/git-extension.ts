import { extensions } from 'vscode';
import type { Log } from '../../infrastructure/log.js';

/** What is used of the interface of VS Code's own extension for Git. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly git: { readonly path: string } };
}

/** The program that VS Code's extension for Git uses; undefined: it is not there or disabled. */
export async function gitOfEditor(log: Log): Promise<string | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1).git.path : undefined;
  } catch (error) {
    // it finds no program
    log.warn('The extension for Git cannot be asked', error);
    return undefined;
  }
}
