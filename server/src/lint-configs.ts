import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  chooseTarget,
  type LintConfig,
  type ManagerTarget,
  type ManagerVersion,
  managerVersionOf,
  releaseOf,
} from '#core';
import type { ConfigFiles } from './config-files.js';
import { isConfigFile } from './features/config-diagnostics.js';
import type { Guard } from './guard.js';
import { nearestVersion } from './manifests/nearest-version.js';
import type { WorkspaceManifests } from './manifests/workspace-manifests.js';
import type { OpenDocuments } from './open-documents.js';
import type { SettingsStore } from './settings.js';
import { onceAtFirst, onceSettled, onSettledChanges } from './settled-changes.js';
import type { OnFilesChanged } from './watched-files.js';

/** The configuration of a file: from its configuration file, else the settings, else the manifests of the workspace. */
export interface LintConfigs {
  of(uri: string): Promise<TargetedConfig>;
  /** The configuration of any file may have changed. */
  onChange(listener: () => void): void;
}

export interface TargetedConfig extends LintConfig {
  readonly version: ManagerVersion;
  readonly target: ManagerTarget;
}

export interface ConfigSources {
  readonly documents: TextDocuments<TextDocument>;
  readonly guard: Guard;
  readonly open: OpenDocuments;
  readonly settings: SettingsStore;
  readonly files: ConfigFiles;
  readonly manifests: WorkspaceManifests;
  readonly onFilesChanged: OnFilesChanged;
}

export function createLintConfigs(sources: ConfigSources): LintConfigs {
  const { documents, guard, open, settings, files, manifests, onFilesChanged } = sources;
  const listeners: (() => void)[] = [];
  let shownVersions = versionsKey(manifests);
  let appliedSettings = settingsKey(settings, []);
  let searched = false;
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const reload = (): void => {
    files.reload();
    announce();
  };
  /** The default version follows the manifests. */
  const follow = guard(
    'configuration',
    () => {
      const versions = versionsKey(manifests);
      if (versions === shownVersions) return;
      shownVersions = versions;
      announce();
    },
    undefined,
  );
  /** Nothing waits for the search: until it is done, the open files decide. */
  const search = guard(
    'configuration',
    async () => {
      searched = true;
      await manifests.load();
      await follow();
    },
    undefined,
  );
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
  documents.onDidOpen(onceAtFirst(() => files.reload()));
  onSettledChanges(sources, 'configuration', follow);
  documents.onDidClose(onceSettled(guard, 'configuration', follow));
  manifests.onDiskChange(() => void follow());
  return {
    async of(uri) {
      const file = await files.of(uri);
      const own = settings.of(uri);
      const config = file?.version && { version: file.version, path: file.path };
      const setting = own.notificationManagerVersion;
      const target = chooseTarget({ config, setting, image: config || setting ? undefined : imageFor(uri) });
      open.expect(uri, releaseOf(target.version));
      const alertRuleSeverities = file?.alertRuleSeverities ?? own.alertRuleSeverities;
      return { rules: { ...own.rules, ...file?.rules }, alertRuleSeverities, version: target.version, target };
    },
    onChange: (listener) => listeners.push(listener),
  };

  /** The version in the file itself, else in the nearest file. */
  function imageFor(uri: string): ManagerVersion | undefined {
    const analysed = open.analysisOf(uri);
    const own = analysed && managerVersionOf([analysed.stream]);
    if (own) return own;
    if (!searched) void search();
    return nearestVersion(manifests.managers, uri);
  }
}

/** Changes only with the settings that matter here. */
function settingsKey(settings: SettingsStore, uris: readonly string[]): string {
  return JSON.stringify(
    [settings.current, ...uris.map(settings.of)].map(
      ({ rules, alertRuleSeverities, notificationManagerVersion: version }) => [rules, alertRuleSeverities, version],
    ),
  );
}

/** Changes only with the versions that manifests name, and with their files. */
function versionsKey({ managers }: WorkspaceManifests): string {
  return JSON.stringify(
    managers.map(({ uri, facts }) => [uri, facts.flatMap(({ managerVersion }) => managerVersion ?? [])]),
  );
}
