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

/** The notification manager as the workspace's manifests make it. */
export interface Pipelines {
  /** As seen from a file, whose objects and neighbours win over others of the same name, at a moment. */
  of(uri: string, at: Instant): Promise<Pipeline>;
  /** The manager that a file's manifests are for; the workspace is searched first, since a manifest may name the version. */
  optionsOf(uri: string): Promise<ManagerOptions>;
}

export interface ManagerOptions {
  readonly version: ManagerVersion;
  readonly localZone: string;
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

/** So many expressions are kept compiled. */
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

/** From one request to the next most expressions stay as they are. */
function keepExpressions(): CompileExpression {
  const known = new Map<string, ReturnType<CompileExpression>>();
  return (pattern) => {
    const compiled = known.get(pattern) ?? compileRegularExpression(pattern);
    if (known.size >= MAX_EXPRESSIONS) known.clear();
    known.set(pattern, compiled);
    return compiled;
  };
}
