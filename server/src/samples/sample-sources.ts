import type { ManifestStore, SampleGlobs } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { ConfigFiles } from '../config-files.js';
import type { SettingsStore } from '../settings.js';

/** Where the globs of sample files come from. */
export interface SampleSettings {
  readonly store: ManifestStore;
  readonly client: ClientInfo;
  readonly settings: SettingsStore;
  readonly files: ConfigFiles;
  readonly openUris: readonly string[];
}

/**
 * The globs of the sample files: those in the settings of each workspace folder, and those in the configuration files
 * that apply to the folders and to open files.
 */
export async function sampleSources({
  store,
  client: { folders },
  settings,
  files,
  openUris,
}: SampleSettings): Promise<readonly SampleGlobs[]> {
  const fromSettings = folders.flatMap(({ uri }) => {
    const folder = store.identify(uri.replace(/\/*$/, '/'));
    return folder === undefined ? [] : [{ folder, globs: settings.of(uri).sampleFiles }];
  });
  const within = folders.map(({ uri }) => `${uri.replace(/\/$/, '')}/any.yaml`);
  const fromFiles = await Promise.all([...within, ...openUris].map((uri) => files.of(uri)));
  const named = [
    ...fromSettings,
    ...fromFiles.flatMap((file) =>
      file ? [{ folder: file.folder, globs: file.sampleFiles ?? [], within: file.within }] : [],
    ),
  ].filter(({ globs }) => globs.length > 0);
  return [...new Map(named.map((source) => [JSON.stringify(source), source])).values()];
}
