import { dirname, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { type ConfigFile, type LintConfig, type ManagerVersion, phrase } from '#core';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { ConfigOptions } from './config-options.js';
import { createConfigFinder } from './find-config-file.js';
import { loadConfigFile } from './load-config-file.js';
import type { RuleSettings } from './rule-option.js';

/** What counts for a file: the command line, then its configuration file, then the version that manifests tell. */
export interface Configs {
  /**
   * @param file absolute
   * @param found the version that the manifests' own images tell
   * @throws UsageError when the configuration file cannot be used
   */
  of(file: string, found: ManagerVersion | undefined): Promise<LintConfig>;
  /**
   * The files with sample alerts that the configurations of files name, absolute.
   * @throws UsageError when a configuration file cannot be used
   */
  sampleFilesOf(files: readonly string[]): Promise<readonly string[]>;
}

export function createConfigs(
  { config, targetVersion, rule = {} }: ConfigOptions & { readonly rule?: RuleSettings },
  terminal: Terminal,
): Configs {
  const find = createConfigFinder();
  const loaded = new Map<string, Promise<ConfigFile>>();
  const load = (path: string): Promise<ConfigFile> => {
    const known = loaded.get(path) ?? loadConfigFile(path, terminal);
    loaded.set(path, known);
    return known;
  };
  if (config === '') throw new UsageError(phrase('--config names no file.'), phrase('Name one, or use --no-config.'));
  const pathFor = async (file: string): Promise<string | undefined> => {
    if (config === false) return undefined;
    return typeof config === 'string' ? resolve(terminal.cwd, config) : find(dirname(file));
  };
  return {
    async of(file, found) {
      const path = await pathFor(file);
      const fromFile = path === undefined ? undefined : await load(path);
      return { rules: { ...fromFile?.rules, ...rule }, version: targetVersion ?? fromFile?.version ?? found };
    },
    async sampleFilesOf(files) {
      const paths = new Set((await Promise.all(files.map(pathFor))).filter((path) => path !== undefined));
      const found = await Promise.all(
        [...paths].map(async (path) => {
          const { sampleFiles = [] } = await load(path);
          return sampleFiles.length === 0 ? [] : glob([...sampleFiles], { cwd: dirname(path), absolute: true });
        }),
      );
      return [...new Set(found.flat())].sort();
    },
  };
}
