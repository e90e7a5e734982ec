import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ComparedFile, factsOf, readClusterObjects, releaseOf, timeZoneOf } from '#core';
import type { ConfigOptions } from '../config/config-options.js';
import { type Configs, createConfigs } from '../config/create-configs.js';
import {
  type AnalysedFile,
  analyseTexts,
  type ManagerSetting,
  managerFor,
  type SurroundingsOptions,
} from '../config/pipeline-options.js';
import type { NamedText } from '../files/read-manifests.js';
import { shownPath } from '../files/shown-path.js';
import type { Build } from '../kustomize/build-all.js';
import { buildSources } from '../kustomize/build-sources.js';
import type { Terminal } from '../terminal/terminal.js';

/** One of the states, as the command line reads it. */
export interface ReadState {
  /** Sees only the files of the state. */
  readonly side: Terminal;
  readonly configs: Configs;
  readonly files: readonly ComparedFile[];
  readonly analysed: readonly AnalysedFile[];
  readonly options: ManagerSetting['options'];
}

/**
 * The manifests of a state with their configuration.
 *
 * @param terminal where a file of `--config` is read
 */
export async function readState(
  { texts, builds }: { readonly texts: readonly NamedText[]; readonly builds: readonly Build[] },
  side: Terminal,
  options: SurroundingsOptions & ConfigOptions,
  terminal: Terminal,
): Promise<ReadState> {
  const configs = createConfigs(options, side, terminal);
  const analysed = analyseTexts([...texts, ...builds]);
  const setting = await managerFor(analysed, configs, options, side.cwd);
  const configOf = async (file: string): Promise<Pick<ComparedFile, 'rules' | 'alertRuleSeverities'>> => {
    const { rules, alertRuleSeverities } = await configs.of(file, undefined);
    return { rules, alertRuleSeverities };
  };
  const files = await Promise.all([
    ...texts.map(async ({ path, text, use }) => ({
      uri: path,
      text,
      use,
      ...(await configOf(resolve(side.cwd, path))),
    })),
    ...builds.map(async (build) => ({
      uri: build.path,
      text: build.text,
      ...(await configOf(join(fileURLToPath(build.folder), 'kustomization.yaml'))),
      built: shownSources(build, side.cwd),
    })),
  ]);
  return { side, configs, files, analysed, options: setting.options };
}

/** The sources of a build by the paths that are shown. */
function shownSources(build: Build, cwd: string): NonNullable<ComparedFile['built']> {
  const shown = (uri: string): string => shownPath(fileURLToPath(uri), cwd);
  const sources = buildSources(build);
  const common = {
    origins: sources.origins.map((origin) => origin && shown(origin)),
    fallback: shown(sources.fallback),
  };
  return 'values' in sources
    ? {
        ...common,
        files: sources.files.map((file) => ({ ...file, uri: shown(file.uri) })),
        values: sources.values.map(shown),
      }
    : { ...common, sources: sources.sources.map((source) => ({ ...source, uri: shown(source.uri) })) };
}

/** The zone of the manager of a state. */
export function zoneOf({ analysed, options }: ReadState): string {
  const files = analysed.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) }));
  return timeZoneOf(readClusterObjects(files).managers.at(-1), options, releaseOf(options.version)).zone;
}
