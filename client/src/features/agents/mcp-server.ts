import type { StdioServer } from './lm-api.js';

interface ServerOptions {
  readonly label: string;
  /** The bundled command line. */
  readonly cli: string;
  /** The program that runs the extension: Node, or the editor itself, which the variable makes one. */
  readonly node: string;
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  readonly language: string;
  readonly version: string;
}

/** How the server for agents is started; undefined without a folder, because it would read the editor's own. */
export function serverOf({ label, cli, node, folders, language, version }: ServerOptions): StdioServer | undefined {
  if (folders.length === 0) return undefined;
  return {
    label,
    command: node,
    args: [cli, 'mcp', '--lang', language, ...folders.flatMap((folder) => ['--root', folder])],
    env: { ELECTRON_RUN_AS_NODE: '1' },
    version,
  };
}
