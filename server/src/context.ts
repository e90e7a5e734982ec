import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ManifestStore, VirtualFiles } from '#workspace';
import { type BesideYaml, createBesideYaml } from './beside-yaml.js';
import type { ClientInfo } from './client-info.js';
import { createWorkspaceLabels, type WorkspaceLabels } from './completion/label-uses.js';
import { type ConfigFiles, createConfigFiles } from './config-files.js';
import { filesOfClient } from './files-of-client.js';
import { createFindings, type Findings } from './findings.js';
import { createGuard, type Guard } from './guard.js';
import { createLintConfigs, type LintConfigs } from './lint-configs.js';
import { type ClosedDiagnostics, createClosedDiagnostics } from './manifests/closed-diagnostics.js';
import { createKustomizations, type Kustomizations } from './manifests/kustomizations.js';
import { createManifestFolders } from './manifests/manifest-folders.js';
import { createOtherManifests, type OtherManifestsOf } from './manifests/other-manifests.js';
import { createWorkspaceManifests, type WorkspaceManifests } from './manifests/workspace-manifests.js';
import { createWorkspaceNames, type WorkspaceNames } from './manifests/workspace-names.js';
import { createMatchCounts, type MatchCounts } from './match-counts.js';
import { createOpenDocuments, type OpenDocuments } from './open-documents.js';
import { createPipelines, type Pipelines } from './pipelines.js';
import { createPublishedDiagnostics, type PublishedDiagnostics } from './published-diagnostics.js';
import { createRouterRecipients, type RouterRecipients } from './router-recipients.js';
import { createTestAlerts } from './routing-tests/test-alerts.js';
import { createWorkspaceRules, type WorkspaceRules } from './rules/workspace-rules.js';
import { createKnownAlerts, type KnownAlerts } from './samples/known-alerts.js';
import { sampleSources } from './samples/sample-sources.js';
import { createSamples, type Samples } from './samples/samples.js';
import { createSettings, type SettingsStore } from './settings.js';
import { onceSettled } from './settled-changes.js';
import { createSharedFacts, type SharedFacts } from './shared-facts.js';
import { createWatchedFiles } from './watched-files.js';

/** Where files are: on this machine, or behind the client's answers. */
export type CreateStore = (ofClient: VirtualFiles) => ManifestStore;

/** The services that the server's features share. */
export interface Context {
  readonly connection: Connection;
  /** Files that are not open. */
  readonly store: ManifestStore;
  readonly documents: TextDocuments<TextDocument>;
  readonly open: OpenDocuments;
  readonly kustomizations: Kustomizations;
  readonly settings: SettingsStore;
  readonly besideYaml: BesideYaml;
  readonly files: ConfigFiles;
  readonly samples: Samples;
  /** The alerts that exist beside those of alert rules. */
  readonly knownAlerts: KnownAlerts;
  /** How often labels occur in the workspace. */
  readonly labels: WorkspaceLabels;
  readonly lintConfigs: LintConfigs;
  readonly matchCounts: MatchCounts;
  readonly manifests: WorkspaceManifests;
  readonly names: WorkspaceNames;
  readonly others: OtherManifestsOf;
  readonly sharedFacts: SharedFacts;
  readonly findings: Findings;
  readonly published: PublishedDiagnostics;
  readonly closedDiagnostics: ClosedDiagnostics;
  readonly pipelines: Pipelines;
  readonly recipients: RouterRecipients;
  readonly rules: WorkspaceRules;
  readonly guard: Guard;
  client: ClientInfo;
  /** Requests the client's settings and registers watchers. Call it when the client is ready. */
  start(): void;
}

export function createContext(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  createStore: CreateStore,
): Context {
  const guard = createGuard(connection);
  let client: ClientInfo = {
    capabilities: {},
    folders: [],
    commands: new Set(),
    docsBaseUri: undefined,
    pullsDiagnostics: false,
    handlesNewLines: false,
    servesFiles: false,
    yamlExtension: undefined,
    suggestsAgain: false,
    language: 'en',
    translations: {},
    documentation: {},
  };
  const store = createStore(filesOfClient(connection, () => client));
  const onFilesChanged = createWatchedFiles(connection);
  const kustomizations = createKustomizations({
    store,
    connection,
    documents,
    guard,
    client: () => client,
    onFilesChanged,
  });
  const open = createOpenDocuments(documents, kustomizations);
  const settings = createSettings(connection, guard, () => client);
  const besideYaml = createBesideYaml({ connection, documents, settings, guard, client: () => client });
  const files = createConfigFiles({ store, connection, guard, client: () => client });
  const samples = createSamples({
    store,
    connection,
    guard,
    client: () => client,
    sources: () => sampleSources({ store, client, settings, files, openUris: open.uris }),
    onFilesChanged,
  });
  settings.onChange(() => samples.reload());
  const reloadSamples = onceSettled(guard, 'samples', () => samples.reload());
  const reloadNamedSamples = guard(
    'samples',
    async (uri: string) => {
      if ((await files.of(uri))?.sampleFiles) reloadSamples();
    },
    undefined,
  );
  documents.onDidOpen(({ document: { uri } }) => void reloadNamedSamples(uri));
  const folders = createManifestFolders({
    store,
    connection,
    guard,
    client: () => client,
    onFilesChanged,
    kustomizations,
  });
  const manifests = createWorkspaceManifests({ store, documents, guard, open, folders });
  const followFolders = (): void => {
    if (!client.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      client = { ...client, folders: [...client.folders.filter(({ uri }) => !gone.has(uri)), ...added] };
      kustomizations.foldersChanged();
      folders.foldersChanged();
      void settings.reload();
      samples.reload();
    });
  };
  const lintConfigs = createLintConfigs({ documents, guard, open, settings, files, manifests, onFilesChanged });
  const others = createOtherManifests(manifests, { documents, open, guard });
  const pipelines = createPipelines({ manifests, settings, files, lintConfigs });
  const tests = createTestAlerts({ store, documents, guard, client: () => client, onFilesChanged });
  const knownAlerts = createKnownAlerts(samples, tests);
  const rules = createWorkspaceRules({ manifests, lintConfigs, pipelines });
  return {
    connection,
    store,
    documents,
    guard,
    settings,
    besideYaml,
    files,
    samples,
    knownAlerts,
    labels: createWorkspaceLabels({ samples, manifests, rules, tests }),
    open,
    kustomizations,
    lintConfigs,
    matchCounts: createMatchCounts(samples),
    manifests,
    names: createWorkspaceNames(manifests),
    others,
    findings: createFindings({ documents, others, lintConfigs, knownAlerts, besideYaml }),
    published: createPublishedDiagnostics(connection),
    closedDiagnostics: createClosedDiagnostics({ manifests, others, lintConfigs, knownAlerts, client: () => client }),
    sharedFacts: createSharedFacts({ documents, guard, open }),
    pipelines,
    recipients: createRouterRecipients(documents, pipelines),
    rules,
    start() {
      files.watch();
      followFolders();
      void settings.start();
    },
    get client() {
      return client;
    },
    set client(info) {
      client = info;
    },
  };
}
