import {
  type AlertRule,
  createAlertRules,
  createRouteRules,
  instantOf,
  type Pipeline,
  type Range,
  type RuleObject,
  type RuleRoute,
  releaseOf,
  shiftRange,
} from '#core';
import type { LintConfigs } from '../lint-configs.js';
import type { ManifestFile, WorkspaceManifests } from '../manifests/workspace-manifests.js';
import type { Pipelines } from '../pipelines.js';

/** The alert rules of the workspace, and who gets their alerts. */
export interface WorkspaceRules {
  /** All alert rules that belong to a file, for the release that it targets. */
  around(uri: string): Promise<readonly AlertRule[]>;
  /** Where the alerts of a file's rules go; undefined: the file has no rules. */
  routesOf(uri: string): Promise<RoutedRules | undefined>;
}

export interface RoutedRules {
  readonly rules: readonly RoutedRule[];
  readonly pipeline: Pipeline;
}

export interface RoutedRule {
  readonly route: RuleRoute;
  /** Of the alert's name in the file. */
  readonly range: Range;
}

export interface RuleSources {
  readonly manifests: Pick<WorkspaceManifests, 'around'>;
  readonly lintConfigs: Pick<LintConfigs, 'of'>;
  readonly pipelines: Pick<Pipelines, 'of'>;
}

export function createWorkspaceRules({ manifests, lintConfigs, pipelines }: RuleSources): WorkspaceRules {
  const rulesPerObject = createAlertRules();
  const routeRules = createRouteRules();
  const read = async (uri: string, files: readonly ManifestFile[]) => {
    const { version } = await lintConfigs.of(uri);
    return rulesPerObject(files.flatMap(objectsIn), releaseOf(version));
  };
  return {
    around: async (uri) => [...(await read(uri, await manifests.around(uri))).values()].flat(),
    async routesOf(uri) {
      const files = await manifests.around(uri);
      const own = files.find((file) => file.uri === uri);
      if (!own || objectsIn(own).length === 0) return undefined;
      const rules = await read(uri, files);
      const placed = own.facts.flatMap(({ rules: object, line }) =>
        object ? (rules.get(object) ?? []).map((rule) => ({ rule, line })) : [],
      );
      const pipeline = await pipelines.of(uri, instantOf(new Date()));
      const routes = routeRules(
        pipeline,
        placed.map(({ rule }) => rule),
      );
      return {
        pipeline,
        rules: routes.map((route, index) => ({ route, range: shiftRange(route.rule.range, placed[index]?.line ?? 0) })),
      };
    },
  };
}

function objectsIn({ facts }: ManifestFile): readonly RuleObject[] {
  return facts.flatMap(({ rules }) => rules ?? []);
}
