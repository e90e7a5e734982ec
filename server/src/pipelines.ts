import {
  type CompileExpression,
  type ConditionRules,
  clusterLabelOf,
  compileRegularExpression,
  conditionRulesOf,
  type Instant,
  type ManagerTarget,
  type ManagerVersion,
  type Pipeline,
  type PipelineOptions,
  preparePipeline,
  readClusterObjects,
  releaseOf,
  timeZoneOf,
} from '#core';
import type { ConfigFiles, PlacedConfigFile } from './config-files.js';
import type { LintConfigs } from './lint-configs.js';
import { clusterOf } from './manifests/cluster-of.js';
import { orderByNearness } from './manifests/order-by-nearness.js';
import type { WorkspaceManifests } from './manifests/workspace-manifests.js';
import type { EffectiveSettings, SettingsStore } from './settings.js';

/** Models of the notification manager, built from the workspace's manifests. */
export interface Pipelines {
  /** The model for a file at a time. The file's own objects, then its neighbours', win over others of the same name. */
  of(uri: string, at: Instant): Promise<Pipeline>;
  /** The manager that a file's manifests are for; the workspace is searched first, since a manifest may name the version. */
  optionsOf(uri: string): Promise<ManagerOptions>;
  /** How the manager judges conditions, as far as the manifests are known already. */
  rulesOf(uri: string): Promise<ConditionRules>;
  /** The manager's time zone, as far as the manifests are known already. */
  zoneOf(uri: string): Promise<string>;
}

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
  return {
    async of(uri, at) {
      const cluster = await clusterOf(manifests, uri);
      const { target: _, ...options } = await optionsOf(uri);
      return preparePipeline(cluster, { at, compile, ...options });
    },
    async optionsOf(uri) {
      await manifests.load();
      return optionsOf(uri);
    },
    async rulesOf(uri) {
      const { version } = await lintConfigs.of(uri);
      const deciding = readClusterObjects(orderByNearness(manifests.managers, uri));
      return conditionRulesOf(version, clusterLabelOf(deciding, releaseOf(version)));
    },
    async zoneOf(uri) {
      const options = await optionsOf(uri);
      const { managers } = readClusterObjects(orderByNearness(manifests.managers, uri));
      return timeZoneOf(managers.at(-1), options, releaseOf(options.version)).zone;
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
