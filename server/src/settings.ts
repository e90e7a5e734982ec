import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import {
  ALERT_RULE_SEVERITIES,
  findGivenZone,
  isJsonObject,
  type ManagerVersion,
  type Phrase,
  parseManagerVersion,
  type RuleSetting,
  readRules,
  renderPhrase,
  versionUnknown,
  zoneUnknown,
} from '#core';
import type { ClientInfo } from './client-info.js';
import type { Guard } from './guard.js';
import { SETTINGS_SECTION, type Settings } from './protocol.js';

/** The client's latest settings, or their defaults. */
export interface SettingsStore {
  /** The workspace's settings. */
  readonly current: EffectiveSettings;
  /** The settings of the workspace folder that contains a file or folder. */
  of(uri: string): EffectiveSettings;
  onChange(listener: () => void): void;
  /** Requests the settings. Call it when the client is ready. */
  start(): Promise<void>;
  /** Requests the settings again after the workspace folders changed. */
  reload(): Promise<void>;
}

export interface EffectiveSettings {
  readonly sampleFiles: readonly string[];
  readonly codeLensEnabled: boolean;
  /** Also those that count references. */
  readonly referencesLensEnabled: boolean;
  /** Also those above alert rules. */
  readonly ruleLensEnabled: boolean;
  readonly inlayHintsEnabled: boolean;
  /** The tenants by namespace; undefined: unknown. */
  readonly tenants: Readonly<Record<string, readonly string[]>> | undefined;
  /** Undefined: as the manifests or the release say. */
  readonly timeZone: string | undefined;
  readonly besideYamlExtension: BesideYamlExtension;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Of the alert rules whose alerts must reach a receiver. */
  readonly alertRuleSeverities: readonly string[];
  readonly notificationManagerVersion: ManagerVersion | undefined;
}

/** What is left to another extension for YAML. */
type BesideYamlExtension = NonNullable<Settings['besideYamlExtension']>;

const DEFAULTS: EffectiveSettings = {
  sampleFiles: [],
  codeLensEnabled: true,
  referencesLensEnabled: true,
  ruleLensEnabled: true,
  inlayHintsEnabled: true,
  tenants: undefined,
  timeZone: undefined,
  besideYamlExtension: 'auto',
  rules: {},
  alertRuleSeverities: ALERT_RULE_SEVERITIES,
  notificationManagerVersion: undefined,
};

export function createSettings(connection: Connection, guard: Guard, client: () => ClientInfo): SettingsStore {
  let current = DEFAULTS;
  const listeners: (() => void)[] = [];
  let byFolder: ReadonlyMap<string, EffectiveSettings> = new Map();
  const apply = (settings: unknown, ofFolders: ReadonlyMap<string, unknown> = new Map()): void => {
    const problems = new Set<string>();
    const read = (value: unknown): EffectiveSettings =>
      readSettings(value, (problem) => problems.add(renderPhrase(problem)));
    current = read(settings);
    byFolder = new Map([...ofFolders].map(([folder, value]) => [folder, read(value)]));
    // a problem of the workspace's settings repeats in each folder
    for (const problem of problems) connection.console.warn(`Settings: ${problem}`);
    for (const listener of listeners) listener();
  };
  const pull = async (): Promise<void> => {
    const folders = client().folders.map(({ uri }) => uri);
    const [settings, ...ofFolders]: unknown[] = await connection.workspace.getConfiguration([
      { section: SETTINGS_SECTION },
      ...folders.map((scopeUri) => ({ section: SETTINGS_SECTION, scopeUri })),
    ]);
    apply(settings, new Map(folders.map((folder, index) => [withSlash(folder), ofFolders[index]])));
  };
  const pulls = (): boolean => client().capabilities.workspace?.configuration === true;

  connection.onDidChangeConfiguration(
    guard(
      'didChangeConfiguration',
      async ({ settings }: { settings: unknown }) => (pulls() ? pull() : apply(sectionOf(settings))),
      undefined,
    ),
  );
  return {
    get current() {
      return current;
    },
    of(uri) {
      const folders = [...byFolder].filter(([folder]) => withSlash(uri).startsWith(folder));
      return folders.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? current;
    },
    onChange: (listener) => listeners.push(listener),
    reload: guard('configuration', async () => (pulls() ? pull() : undefined), undefined),
    start: guard(
      'configuration',
      async () => {
        if (client().capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
        }
        if (pulls()) await pull();
        else apply(undefined);
      },
      undefined,
    ),
  };
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function sectionOf(settings: unknown): unknown {
  return isJsonObject(settings) ? settings[SETTINGS_SECTION] : undefined;
}

function readSettings(value: unknown, report: (problem: Phrase) => void): EffectiveSettings {
  const {
    preview,
    codeLens,
    alertRules,
    inlayHints,
    pipeline,
    rules,
    notificationManagerVersion,
    besideYamlExtension,
  } = isJsonObject(value) ? (value as Settings) : {};
  const read = readRules(rules);
  for (const { phrase } of read.problems) report(phrase);
  const version = typeof notificationManagerVersion === 'string' ? notificationManagerVersion.trim() : '';
  const target = parseManagerVersion(version);
  if (!target && version !== '') report(versionUnknown(version));
  const zone = typeof pipeline?.timeZone === 'string' ? pipeline.timeZone.trim() : '';
  const timeZone = findGivenZone(zone);
  if (zone !== '' && timeZone === undefined) report(zoneUnknown(zone));
  return {
    sampleFiles: textsIn(preview?.sampleFiles) ?? DEFAULTS.sampleFiles,
    codeLensEnabled: typeof codeLens?.enabled === 'boolean' ? codeLens.enabled : DEFAULTS.codeLensEnabled,
    referencesLensEnabled:
      typeof codeLens?.references === 'boolean' ? codeLens.references : DEFAULTS.referencesLensEnabled,
    ruleLensEnabled: typeof codeLens?.alertRules === 'boolean' ? codeLens.alertRules : DEFAULTS.ruleLensEnabled,
    inlayHintsEnabled: typeof inlayHints?.enabled === 'boolean' ? inlayHints.enabled : DEFAULTS.inlayHintsEnabled,
    tenants: readTenants(pipeline?.tenants),
    timeZone,
    besideYamlExtension:
      besideYamlExtension === 'all' || besideYamlExtension === 'leave'
        ? besideYamlExtension
        : DEFAULTS.besideYamlExtension,
    rules: read.rules,
    alertRuleSeverities: textsIn(alertRules?.severities) ?? DEFAULTS.alertRuleSeverities,
    notificationManagerVersion: target,
  };
}

/** The texts of a list; undefined for what is no list. */
function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** Treats an empty map, the setting's default, as missing. */
function readTenants(value: unknown): EffectiveSettings['tenants'] {
  const entries = Object.entries(isJsonObject(value) ? value : {}).flatMap(([namespace, tenants]) =>
    Array.isArray(tenants) ? [[namespace, tenants.filter((tenant) => typeof tenant === 'string')] as const] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
