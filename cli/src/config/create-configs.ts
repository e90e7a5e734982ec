import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ConfigFile,
  chooseTarget,
  type LintConfig,
  type ManagerTarget,
  type ManagerVersion,
  type Phrase,
  phrase,
} from '#core';
import { createConfigFinder, findSamples, folderOf } from '#workspace';
import { shownPath } from '../files/shown-path.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { ConfigOptions } from './config-options.js';
import { loadConfigFile } from './load-config-file.js';
import type { RuleSettings } from './rule-option.js';

/** The configuration of a file. */
export interface FileConfig extends LintConfig, Pick<ConfigFile, 'timeZone' | 'tenants'> {
  readonly version: ManagerVersion;
  readonly target: ManagerTarget;
  /** The path of the configuration file as shown; undefined: there is none. */
  readonly path: string | undefined;
}

/** The configuration of a file: the command line, then its configuration file, then the version in the manifests. */
export interface Configs {
  /**
   * @param file absolute
   * @param found the version from the images in the manifests
   * @throws UsageError if the configuration file cannot be used
   */
  of(file: string, found: ManagerVersion | undefined): Promise<FileConfig>;
  /**
   * The absolute paths of the files with sample alerts in the configurations of files.
   * @throws UsageError if a configuration file cannot be used
   */
  sampleFilesOf(files: readonly string[]): Promise<readonly string[]>;
}

export function createConfigs(
  { config, targetVersion, rule = {} }: ConfigOptions & { readonly rule?: RuleSettings },
  terminal: Terminal,
): Configs {
  const { store, translate } = terminal;
  const find = createConfigFinder(store);
  const loaded = new Map<string, Promise<ConfigFile>>();
  const load = (uri: string): Promise<ConfigFile> => {
    const known = loaded.get(uri) ?? loadConfigFile(fileURLToPath(uri), terminal);
    loaded.set(uri, known);
    return known;
  };
  if (config === '')
    throw new UsageError(phrase('--config requires a file.'), phrase('Name a file, or use --no-config.'));
  const configFor = async (file: string): Promise<string | undefined> => {
    if (config === false) return undefined;
    if (typeof config === 'string') return pathToFileURL(resolve(terminal.cwd, config)).href;
    return find(pathToFileURL(file).href);
  };
  return {
    async of(file, found) {
      const uri = await configFor(file);
      if (uri === undefined) {
        const target = chooseTarget({ option: targetVersion, image: found });
        return { rules: rule, version: target.version, target, path: undefined };
      }
      const { rules, version, timeZone, tenants } = await load(uri);
      const path = shownPath(fileURLToPath(uri), terminal.cwd);
      const target = chooseTarget({ option: targetVersion, config: version && { version, path }, image: found });
      return {
        rules: { ...rules, ...rule },
        version: target.version,
        target,
        path,
        ...(timeZone !== undefined && { timeZone }),
        ...(tenants && { tenants }),
      };
    },
    async sampleFilesOf(files) {
      const uris = new Set((await Promise.all(files.map(configFor))).filter((uri) => uri !== undefined));
      const named = await Promise.all(
        [...uris].map(async (uri) => ({ folder: folderOf(uri), globs: (await load(uri)).sampleFiles ?? [] })),
      );
      const {
        files: samples,
        omitted,
        unmatched,
      } = await findSamples(
        store,
        named.filter(({ globs }) => globs.length > 0),
      );
      const warn = (words: Phrase): void =>
        terminal.note(`${terminal.err.yellow(translate(phrase('warning:')))} ${printable(translate(words))}`);
      for (const glob of unmatched) warn(phrase('`sampleFiles`: “{glob}” matches no file.', { glob }));
      if (omitted > 0)
        warn(
          phrase('Only the first {read} of {count} files with sample alerts are used.', {
            read: samples.length,
            count: samples.length + omitted,
          }),
        );
      return samples.map(({ uri }) => fileURLToPath(uri));
    },
  };
}
