import {
  type CompileExpression,
  compileRegularExpression,
  type Instant,
  type ManagerVersion,
  type Pipeline,
  preparePipeline,
} from '#core';
import type { LintConfigs } from './lint-configs.js';
import { clusterOf } from './manifests/cluster-of.js';
import type { WorkspaceManifests } from './manifests/workspace-manifests.js';
import type { SettingsStore } from './settings.js';

/** Models of the notification manager, built from the workspace's manifests. */
export interface Pipelines {
  /** The model for a file at a time. The file's own objects, then its neighbours', win over others of the same name. */
  of(uri: string, at: Instant): Promise<Pipeline>;
  /** The manager that a file's manifests are for; the workspace is searched first, since a manifest may name the version. */
  optionsOf(uri: string): Promise<ManagerOptions>;
}

export interface ManagerOptions {
  readonly version: ManagerVersion;
  readonly localZone: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

/** The maximum number of compiled expressions in the cache. */
const MAX_EXPRESSIONS = 2000;

export function createPipelines(
  manifests: WorkspaceManifests,
  settings: SettingsStore,
  lintConfigs: LintConfigs,
): Pipelines {
  const compile = keepExpressions();
  const optionsOf = async (uri: string): Promise<ManagerOptions> => {
    const { tenants, timeZone } = settings.of(uri);
    const { version } = await lintConfigs.of(uri);
    return { version, localZone: timeZone, ...(tenants && { tenants }) };
  };
  return {
    async of(uri, at) {
      const cluster = await clusterOf(manifests, uri);
      return preparePipeline(cluster, { at, compile, ...(await optionsOf(uri)) });
    },
    async optionsOf(uri) {
      await manifests.load();
      return optionsOf(uri);
    },
  };
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
