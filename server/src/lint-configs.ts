import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  formatManagerVersion,
  type LintConfig,
  type ManagerVersion,
  managerVersionOf,
  NEWEST_VERSION,
  releaseOf,
} from '#core';
import type { ConfigFiles } from './config-files.js';
import { isConfigFile } from './features/config-diagnostics.js';
import type { OpenDocuments } from './open-documents.js';
import type { SettingsStore } from './settings.js';
import { onSettledChange } from './settled-changes.js';
import type { OnFilesChanged } from './watched-files.js';

/** The configuration of a file: from its configuration file, else the settings, else open manifests. */
export interface LintConfigs {
  of(uri: string): Promise<LintConfig & { readonly version: ManagerVersion }>;
  /** The configuration of any file may have changed. */
  onChange(listener: () => void): void;
}

export interface ConfigSources {
  readonly documents: TextDocuments<TextDocument>;
  readonly open: OpenDocuments;
  readonly settings: SettingsStore;
  readonly files: ConfigFiles;
  readonly onFilesChanged: OnFilesChanged;
}

export function createLintConfigs({ documents, open, settings, files, onFilesChanged }: ConfigSources): LintConfigs {
  const listeners: (() => void)[] = [];
  let shownVersion = formatManagerVersion(NEWEST_VERSION);
  let appliedSettings = settingsKey(settings, []);
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const reload = (): void => {
    files.reload();
    announce();
  };
  /** The default version follows the open manifests. */
  const follow = async (): Promise<void> => {
    const version = formatManagerVersion(openVersion(open) ?? NEWEST_VERSION);
    if (version === shownVersion) return;
    shownVersion = version;
    announce();
  };
  settings.onChange(() => {
    const now = settingsKey(settings, open.uris);
    if (now === appliedSettings) return;
    appliedSettings = now;
    announce();
  });
  onFilesChanged((uris) => {
    if (uris.some(isConfigFile)) reload();
  });
  // files outside the workspace are not watched
  documents.onDidOpen(() => files.reload());
  onSettledChange(documents, follow);
  documents.onDidClose(() => void follow());
  return {
    async of(uri) {
      const file = await files.of(uri);
      const own = settings.of(uri);
      const analysed = open.analysisOf(uri);
      const version =
        file?.version ??
        own.notificationManagerVersion ??
        (analysed && managerVersionOf([analysed.stream])) ??
        openVersion(open) ??
        NEWEST_VERSION;
      open.expect(uri, releaseOf(version));
      return { rules: { ...own.rules, ...file?.rules }, version };
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** Changes only with the settings that matter here. */
function settingsKey(settings: SettingsStore, uris: readonly string[]): string {
  return JSON.stringify(
    [settings.current, ...uris.map(settings.of)].map(({ rules, notificationManagerVersion: version }) => [
      rules,
      version,
    ]),
  );
}

function openVersion(open: OpenDocuments): ManagerVersion | undefined {
  return managerVersionOf(open.uris.flatMap((uri) => open.analysisOf(uri)?.stream ?? []));
}
