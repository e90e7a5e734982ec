import { type CompileExpression, compileRegularExpression, type Instant, type Pipeline, preparePipeline } from '#core';
import type { LintConfigs } from './lint-configs.js';
import { clusterOf } from './manifests/cluster-of.js';
import type { WorkspaceManifests } from './manifests/workspace-manifests.js';
import type { SettingsStore } from './settings.js';

/** Models of the notification manager, built from the workspace's manifests. */
export interface Pipelines {
  /** The model for a file at a time. The file's own objects, then its neighbours', win over others of the same name. */
  of(uri: string, at: Instant): Promise<Pipeline>;
}

/** The maximum number of compiled expressions in the cache. */
const MAX_EXPRESSIONS = 2000;

export function createPipelines(
  manifests: WorkspaceManifests,
  settings: SettingsStore,
  lintConfigs: LintConfigs,
): Pipelines {
  const compile = keepExpressions();
  return {
    async of(uri, at) {
      const cluster = await clusterOf(manifests, uri);
      const { tenants, timeZone } = settings.of(uri);
      const { version } = lintConfigs.of(uri);
      return preparePipeline(cluster, { at, version, localZone: timeZone, compile, ...(tenants && { tenants }) });
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
