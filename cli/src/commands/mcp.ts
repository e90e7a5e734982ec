import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { phrase } from '#core';
import { isBelow } from '#workspace';
import { collect } from '../terminal/collect.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface McpOptions {
  readonly root: readonly string[];
  readonly allowWrite?: string;
}

const HELP = phrase(`
Configure the client of your agent to run: kubesphere-dingtalk mcp
The tools read manifests below the folders of --root only. They ask no cluster, send nothing, and show no credential.
docs/agents.md has the configuration of common clients.`);

export function addMcp(program: Command, terminal: Terminal): void {
  const { translate, env, language } = terminal;
  program
    .command('mcp')
    .summary(translate(phrase('run the tools for agents (Model Context Protocol)')))
    .description(translate(phrase('Serves tools for agents over standard input and output (Model Context Protocol).')))
    .option(
      '--root <folder>',
      translate(phrase('folder that the tools may read; may be repeated (default: the working folder)')),
      collect,
      [],
    )
    .option('--allow-write <folder>', translate(phrase('let the tool fix change manifests below this folder')))
    .addHelpText('after', translate(HELP))
    .action(async ({ root, allowWrite }: McpOptions) => {
      const [first, ...more] = await Promise.all(
        (root.length > 0 ? root : ['.']).map((path) => folderOf(path, terminal)),
      );
      if (first === undefined) throw new Error('there is no root');
      const writable = allowWrite === undefined ? undefined : await folderOf(allowWrite, terminal);
      const roots = [first, ...more] as const;
      if (writable !== undefined && !roots.some((folder) => isBelow(writable, folder)))
        throw new UsageError(
          phrase('{path} is outside of the folders that may be read.', { path: allowWrite ?? '' }),
          phrase('Add --root with it, or name a folder below one of them.'),
        );
      const { serveMcp } = await import('#mcp');
      await serveMcp({ roots, writable, locale: language, env });
    });
}

/** The absolute path of a folder, with its links followed. @throws UsageError if it is not a folder */
async function folderOf(path: string, { cwd }: Terminal): Promise<string> {
  const folder = await realpath(resolve(cwd, path)).catch(() => undefined);
  if (folder !== undefined && (await stat(folder)).isDirectory()) return folder;
  throw new UsageError(phrase('{path} is not a folder.', { path }), phrase('Name a folder with manifests.'));
}
