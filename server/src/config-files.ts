import type { Connection } from 'vscode-languageserver/node';
import { CONFIG_FILE_NAMES, type ConfigFile, readConfigFile, renderPhrase } from '#core';
import { allowedFolders, createConfigFinder, folderOf, LIMITS, type ManifestStore, unreadablePhrase } from '#workspace';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';
import { BUILT_SCHEME, isBuilt } from './protocol.js';
import { watchFiles } from './watched-files.js';

/** A configuration file, its URI and path, and the URI of its folder. */
export interface PlacedConfigFile extends ConfigFile {
  readonly uri: string;
  /** As shown to users. */
  readonly path: string;
  readonly folder: string;
  /** The URIs of the folders that the files which it names must be in. */
  readonly within: readonly string[];
}

/** The configuration files beside manifests, and in the folders above them. */
export interface ConfigFiles {
  /** The one that applies to a file; undefined when there is none, or the file is not in the store. */
  of(uri: string): Promise<PlacedConfigFile | undefined>;
  /** Forgets what was read. */
  reload(): void;
  /** Has the client watch them; call it when the client is ready. */
  watch(): void;
}

export interface ConfigFileSources {
  readonly store: ManifestStore;
  readonly connection: Pick<Connection, 'client' | 'console'>;
  readonly guard: Guard;
  readonly client: () => ClientInfo;
}

export function createConfigFiles({ store, connection, guard, client }: ConfigFileSources): ConfigFiles {
  let known = createReader();
  const reported = new Set<string>();
  /** Files are read again and again; each problem is reported once. */
  const report = (problem: string): void => {
    if (reported.has(problem)) return;
    reported.add(problem);
    connection.console.warn(`Configuration: ${problem}`);
  };

  /** Finds and reads each file once. */
  function createReader(): ConfigFiles['of'] {
    const find = createConfigFinder(store);
    const files = new Map<string, Promise<PlacedConfigFile | undefined>>();
    return async (uri) => {
      const file = await find(uri);
      if (file === undefined) return undefined;
      const content = files.get(file) ?? read(file);
      files.set(file, content);
      return content;
    };
  }

  async function read(uri: string): Promise<PlacedConfigFile | undefined> {
    const path = store.display(uri);
    const folders = client().folders.map((folder) => folder.uri);
    const within = await allowedFolders(store, uri, folders);
    const content = await store.read(uri, { maxBytes: LIMITS.small.bytes, within });
    if ('problem' in content) {
      // it may have been deleted or locked since it was found
      report(`${path} cannot be read (${renderPhrase(unreadablePhrase(content), client().translations)}).`);
      return undefined;
    }
    const { config, problems } = readConfigFile(content.text);
    for (const { phrase, range } of problems) {
      const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
      report(`${place}: ${renderPhrase(phrase, client().translations)}`);
    }
    return { ...config, uri, path, folder: folderOf(uri), within };
  }

  const of: ConfigFiles['of'] = async (uri) => {
    const reader = known;
    // what is built has the configuration of its folder
    const found = await reader(isBuilt(uri) ? `file${uri.slice(BUILT_SCHEME.length)}` : uri);
    // files that changed meanwhile are read again, so that an old answer never comes after a new one
    return reader === known ? found : of(uri);
  };
  return {
    of,
    reload: () => {
      known = createReader();
    },
    watch: () => {
      const globs = CONFIG_FILE_NAMES.map((name) => `**/${name}`);
      void watchFiles({ connection, guard, client }, globs);
    },
  };
}
