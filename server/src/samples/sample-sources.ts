import type { ClientInfo } from '../client-info.js';
import type { ConfigFiles } from '../config-files.js';
import { filePath } from '../file-path.js';
import type { SettingsStore } from '../settings.js';

/** Globs of files with samples, and the folder that they are relative to. */
export interface SampleSource {
  readonly folder: string;
  readonly globs: readonly string[];
}

/**
 * Where samples are: by the settings of each workspace folder, and by the configuration files that count for the folders
 * and for open files.
 */
export function sampleSources(
  { folders }: ClientInfo,
  settings: SettingsStore,
  files: ConfigFiles,
  openUris: readonly string[],
): readonly SampleSource[] {
  const fromSettings = folders.flatMap(({ uri }) => {
    const folder = filePath(uri);
    return folder === undefined ? [] : [{ folder, globs: settings.of(uri).sampleFiles }];
  });
  const within = folders.map(({ uri }) => `${uri.replace(/\/$/, '')}/any.yaml`);
  const fromFiles = [...within, ...openUris].flatMap((uri) => {
    const file = files.of(uri);
    return file ? [{ folder: file.folder, globs: file.sampleFiles ?? [] }] : [];
  });
  const named = [...fromSettings, ...fromFiles].filter(({ globs }) => globs.length > 0);
  return [...new Map(named.map((source) => [JSON.stringify(source), source])).values()];
}
