import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ConfigFile,
  chooseTarget,
  globLeaves,
  type LintConfig,
  type ManagerTarget,
  type ManagerVersion,
  type Phrase,
  phrase,
} from '#core';
import { allowedFolders, createConfigFinder, findSamples, folderOf, LIMITS } from '#workspace';
import { shownPath } from '../files/shown-path.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { ConfigOptions } from './config-options.js';
import { loadConfigFile, placedProblem } from './load-config-file.js';
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
   * The files with sample alerts in the configurations of files.
   * @throws UsageError if a configuration file cannot be used, or names files elsewhere
   */
  sampleFilesOf(files: readonly string[]): Promise<readonly ConfiguredFile[]>;
  /** The same for files with alert rules. */
  alertRuleFilesOf(files: readonly string[]): Promise<readonly ConfiguredFile[]>;
}

/** A file that a configuration names. */
export interface ConfiguredFile {
  /** Absolute. */
  readonly file: string;
  /** The URIs of the folders in one of which it must be. */
  readonly within: readonly string[];
}

const FILES = { sampleFiles: LIMITS.samples.files, alertRules: LIMITS.tests.files } as const;

/** @param own where a file of `--config` is read; default: where the others are */
export function createConfigs(
  { config, targetVersion, rule = {} }: ConfigOptions & { readonly rule?: RuleSettings },
  terminal: Terminal,
  own: Terminal = terminal,
): Configs {
  const { store, translate } = terminal;
  const find = createConfigFinder(store);
  const loaded = new Map<string, Promise<ConfigFile>>();
  const load = (uri: string): Promise<ConfigFile> => {
    const known = loaded.get(uri) ?? read(uri);
    loaded.set(uri, known);
    return known;
  };
  const within = (uri: string): Promise<readonly string[]> =>
    allowedFolders(store, uri, [pathToFileURL(terminal.cwd).href]);
  const read = async (uri: string): Promise<ConfigFile> => {
    const isNamed = typeof config === 'string';
    const scope = isNamed ? { pipes: true } : { within: await within(uri) };
    return loadConfigFile(fileURLToPath(uri), { maxBytes: LIMITS.small.bytes, ...scope }, isNamed ? own : terminal);
  };
  if (config === '')
    throw new UsageError(phrase('--config requires a file.'), phrase('Name a file, or use --no-config.'));
  const configFor = async (file: string): Promise<string | undefined> => {
    if (config === false) return undefined;
    if (typeof config === 'string') return pathToFileURL(resolve(own.cwd, config)).href;
    return find(pathToFileURL(file).href);
  };
  const namedFilesOf = async (
    field: 'sampleFiles' | 'alertRules',
    files: readonly string[],
  ): Promise<readonly ConfiguredFile[]> => {
    const uris = new Set((await Promise.all(files.map(configFor))).filter((uri) => uri !== undefined));
    const named = await Promise.all(
      [...uris].map(async (uri) => ({
        uri,
        folder: folderOf(uri),
        globs: (await load(uri))[field] ?? [],
        within: await within(uri),
      })),
    );
    const sources = named.filter(({ globs }) => globs.length > 0);
    const { files: samples, omitted, refused, unmatched } = await findSamples(store, sources, FILES[field]);
    const [first] = refused.flatMap(({ folder, glob }) => {
      const source = sources.find((each) => each.folder === folder);
      return source && typeof glob !== 'string' ? [{ source, glob }] : [];
    });
    if (first) {
      const path = shownPath(fileURLToPath(first.source.uri), terminal.cwd);
      throw new UsageError(
        placedProblem(path, { phrase: globLeaves(first.glob), range: first.glob.range }),
        phrase('Fix the file, or ignore it with --no-config.'),
      );
    }
    const warn = (words: Phrase): void =>
      terminal.note(
        labelled(terminal.err.yellow(translate(phrase('warning:'))), printable(translate(words)), translate),
      );
    for (const glob of unmatched) warn(unmatchedGlob(field, glob));
    if (omitted > 0)
      warn(
        phrase('Only the first {read} of {count} files that `{field}` names are used.', {
          field,
          read: samples.length,
          count: samples.length + omitted,
        }),
      );
    return samples.map(({ uri, within: folders = [] }) => ({ file: fileURLToPath(uri), within: folders }));
  };
  return {
    async of(file, found) {
      const uri = await configFor(file);
      if (uri === undefined) {
        const target = chooseTarget({ option: targetVersion, image: found });
        return { rules: rule, version: target.version, target, path: undefined };
      }
      const { rules, version, alertRuleSeverities, timeZone, tenants } = await load(uri);
      const path = shownPath(fileURLToPath(uri), terminal.cwd);
      const target = chooseTarget({ option: targetVersion, config: version && { version, path }, image: found });
      return {
        rules: { ...rules, ...rule },
        version: target.version,
        target,
        path,
        ...(alertRuleSeverities && { alertRuleSeverities }),
        ...(timeZone !== undefined && { timeZone }),
        ...(tenants && { tenants }),
      };
    },
    sampleFilesOf: (files) => namedFilesOf('sampleFiles', files),
    alertRuleFilesOf: (files) => namedFilesOf('alertRules', files),
  };
}

function unmatchedGlob(field: 'sampleFiles' | 'alertRules', glob: string): Phrase {
  return phrase('`{field}`: “{glob}” matches no file.', { field, glob });
}
