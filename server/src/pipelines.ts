import {
  type Cluster,
  type CompileExpression,
  type ConditionRules,
  clusterLabelOf,
  compileRegularExpression,
  conditionRulesOf,
  type Instant,
  instantOf,
  type KeptObjects,
  keepAccepted,
  type ManagerTarget,
  type ManagerVersion,
  mayFailToStart,
  type Pipeline,
  type PipelineOptions,
  preparePipeline,
  readClusterObjects,
  releaseOf,
  type ShownObject,
  startFailure,
  timeZoneOf,
} from '#core';
import type { ConfigFiles, PlacedConfigFile } from './config-files.js';
import type { LintConfigs } from './lint-configs.js';
import { orderByNearness } from './manifests/order-by-nearness.js';
import type { WorkspaceManifests } from './manifests/workspace-manifests.js';
import { isBuilt } from './protocol.js';
import type { EffectiveSettings, SettingsStore } from './settings.js';

/** Models of the notification manager, built from the workspace's manifests. */
export interface Pipelines {
  /**
   * The model for a file at a time. The file's own objects, then its neighbours', win over others of the same name. Objects
   * that the cluster rejects are left out.
   * @param shown an object of the file that is not left out
   */
  of(uri: string, at: Instant, shown?: Shown): Promise<Pipeline>;
  /** The objects of the model, and those that are left out. */
  objectsOf(uri: string, shown?: Shown): Promise<KeptObjects>;
  /** The manager that a file's manifests are for; the workspace is searched first, since a manifest may name the version. */
  optionsOf(uri: string): Promise<ManagerOptions>;
  /** How the manager judges conditions, as far as the manifests are known already. */
  rulesOf(uri: string): Promise<ConditionRules>;
  /** The NotificationManagers of the model, likewise. */
  managersOf(uri: string): Promise<Cluster['managers']>;
  /** Whether the manager of a file never starts to work. Cheap unless its NotificationManager gives cause for it. */
  neverStarts(uri: string): Promise<boolean>;
  /** The manager's time zone, likewise. */
  zoneOf(uri: string): Promise<string>;
}

export type Shown = Pick<ShownObject, 'kind' | 'name'>;

export interface ManagerOptions extends Pick<PipelineOptions, 'localZone' | 'tenantsFrom'> {
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
  readonly version: ManagerVersion;
  readonly target: ManagerTarget;
}

/** The maximum number of compiled expressions in the cache. */
const MAX_EXPRESSIONS = 2000;

export interface PipelineSources {
  readonly manifests: WorkspaceManifests;
  readonly settings: SettingsStore;
  readonly files: ConfigFiles;
  readonly lintConfigs: LintConfigs;
}

export function createPipelines({ manifests, settings, files, lintConfigs }: PipelineSources): Pipelines {
  const compile = keepExpressions();
  const optionsOf = async (uri: string): Promise<ManagerOptions> => {
    const { version, target } = await lintConfigs.of(uri);
    return { version, target, ...surroundingsOf(await files.of(uri), settings.of(uri)) };
  };
  const objectsOf = async (uri: string, shown?: Shown): Promise<KeptObjects> => {
    const files = orderByNearness(await manifests.around(uri), uri);
    const { version } = await lintConfigs.of(uri);
    const facts = files.find((file) => file.uri === uri)?.facts;
    return keepAccepted(await manifests.accepted(files, version), shown && facts && { ...shown, uri, facts });
  };
  /** The objects of the files with NotificationManagers, as far as the manifests are known already. */
  const decidingOf = async (uri: string): Promise<Cluster> => {
    const files = orderByNearness(isBuilt(uri) ? await manifests.around(uri) : manifests.managers, uri);
    const { version } = await lintConfigs.of(uri);
    return keepAccepted(await manifests.accepted(files, version)).cluster;
  };
  const managersOf = async (uri: string): Promise<Cluster['managers']> => (await decidingOf(uri)).managers;
  const prepare = async (cluster: Cluster, uri: string, at: Instant): Promise<Pipeline> => {
    const { target: _, ...options } = await optionsOf(uri);
    return preparePipeline(cluster, { at, compile, ...options });
  };
  return {
    of: async (uri, at, shown) => prepare((await objectsOf(uri, shown)).cluster, uri, at),
    async neverStarts(uri) {
      const now = instantOf(new Date());
      const alone = await prepare({ ...readClusterObjects([]), managers: await managersOf(uri) }, uri, now);
      if (!mayFailToStart(alone)) return false;
      return startFailure(await prepare((await objectsOf(uri)).cluster, uri, now)) !== undefined;
    },
    objectsOf,
    async optionsOf(uri) {
      await manifests.load();
      return optionsOf(uri);
    },
    async rulesOf(uri) {
      const { version } = await lintConfigs.of(uri);
      return conditionRulesOf(version, clusterLabelOf(await decidingOf(uri), releaseOf(version)));
    },
    managersOf,
    async zoneOf(uri) {
      const options = await optionsOf(uri);
      return timeZoneOf((await managersOf(uri)).at(-1), options, releaseOf(options.version)).zone;
    },
  };
}

/** The configuration file decides, then the settings. */
function surroundingsOf(
  file: PlacedConfigFile | undefined,
  own: EffectiveSettings,
): Pick<ManagerOptions, 'localZone' | 'tenants' | 'tenantsFrom'> {
  const localZone = file?.timeZone ?? own.timeZone;
  const tenants = file?.tenants ?? own.tenants;
  const tenantsFrom = file?.tenants ? file.path : 'kubesphereDingtalk.pipeline.tenants';
  return { ...(localZone !== undefined && { localZone }), ...(tenants && { tenants, tenantsFrom }) };
}

/** Caches compiled expressions, because most stay the same between requests. */
function keepExpressions(): CompileExpression {
  const known = new Map<string, ReturnType<CompileExpression>>();
  return (pattern) => {
    const compiled = known.get(pattern) ?? compileRegularExpression(pattern);
    if (known.size >= MAX_EXPRESSIONS) known.clear();
    known.set(pattern, compiled);
    return compiled;
  };
}
