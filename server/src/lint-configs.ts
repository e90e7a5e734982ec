import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatManagerVersion, type LintConfig, type ManagerVersion, managerVersionOf, NEWEST_VERSION } from '#core';
import type { ConfigFiles } from './config-files.js';
import { isConfigFile } from './features/config-diagnostics.js';
import type { OpenDocuments } from './open-documents.js';
import type { SettingsStore } from './settings.js';
import { onSettledChange } from './settled-changes.js';
import type { OnFilesChanged } from './watched-files.js';

/** What counts for a file: its configuration file first, then the settings, then what open manifests tell. */
export interface LintConfigs {
  of(uri: string): Promise<LintConfig & { readonly version: ManagerVersion }>;
  /** It may be another one for any file. */
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
  /** The version that is in force where nobody says anything else follows the open manifests. */
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
  // those outside of the workspace are not watched
  documents.onDidOpen(() => files.reload());
  onSettledChange(documents, follow);
  documents.onDidClose(() => void follow());
  return {
    async of(uri) {
      const file = await files.of(uri);
      const own = settings.of(uri);
      const analysed = open.analysisOf(uri);
      return {
        rules: { ...own.rules, ...file?.rules },
        version:
          file?.version ??
          own.notificationManagerVersion ??
          (analysed && managerVersionOf([analysed.stream])) ??
          openVersion(open) ??
          NEWEST_VERSION,
      };
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** Tells whether anything changed that counts here. */
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
