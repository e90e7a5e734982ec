import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { CONFIG_FILE_NAMES, type ConfigFile, readConfigFile, renderPhrase } from '#core';
import type { ClientInfo } from './client-info.js';
import { filePath } from './file-path.js';

/** A configuration file, and the folder that it stands in. */
export interface PlacedConfigFile extends ConfigFile {
  readonly folder: string;
}

/** The configuration files beside manifests, and in the folders above them. */
export interface ConfigFiles {
  /** The nearest one that counts for a file; undefined when there is none, or the file is not on a disk. */
  of(uri: string): PlacedConfigFile | undefined;
  /** Forgets what was read. */
  reload(): void;
  /** Has the client watch them; call it when the client is ready. */
  watch(): void;
}

export function createConfigFiles(
  connection: Pick<Connection, 'client' | 'console'>,
  client: () => ClientInfo,
): ConfigFiles {
  const known = new Map<string, PlacedConfigFile | undefined>();
  const told = new Set<string>();
  /** Files are read again and again, and what is wrong with them is told once. */
  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    connection.console.warn(`Configuration: ${problem}`);
  };

  function inFolder(folder: string): PlacedConfigFile | undefined {
    if (known.has(folder)) return known.get(folder);
    const path = CONFIG_FILE_NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    const parent = dirname(folder);
    // a repository's configuration is complete
    const last = parent === folder || existsSync(join(folder, '.git'));
    const found = path === undefined ? (last ? undefined : inFolder(parent)) : read(path);
    known.set(folder, found);
    return found;
  }

  function read(path: string): PlacedConfigFile | undefined {
    let text: string;
    try {
      text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      // in between it may have been deleted or locked
      tell(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
      return undefined;
    }
    const { config, problems } = readConfigFile(text);
    for (const { phrase, range } of problems) {
      const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
      tell(`${place}: ${renderPhrase(phrase, client().translations)}`);
    }
    return { ...config, folder: dirname(path) };
  }

  return {
    of(uri) {
      const path = filePath(uri);
      return path === undefined ? undefined : inFolder(dirname(path));
    },
    reload: () => known.clear(),
    watch: () => {
      if (!client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
      const watchers = CONFIG_FILE_NAMES.map((name) => ({ globPattern: `**/${name}` }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  };
}
