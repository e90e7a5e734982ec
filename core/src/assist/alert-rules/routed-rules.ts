import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { createRouteRules } from '../../manager/rules/route-rules.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import { createAlertRules } from '../../model/alert-rules/keep-alert-rules.js';

/** An alert rule of a file, and where its alerts go. */
export interface RoutedRule {
  readonly rule: AlertRule;
  /** The file of the rule. */
  readonly uri: string;
  /** Of the alert's name in the file, from zero. */
  readonly line: number;
  readonly outcome: RuleOutcome;
  readonly route: RuleRoute;
}

/**
 * `always`: whatever the alerts are, at least one receiver gets them. `sometimes`: it depends on open labels.
 * `never-evaluated` and `sent-nowhere`: the manager gets no alerts of the rule.
 */
export type RuleOutcome = 'always' | 'sometimes' | 'nobody' | 'never-evaluated' | 'sent-nowhere';

/** A file with rules. */
export interface RuleFile {
  readonly uri: string;
  readonly facts: readonly ManifestFacts[];
}

/**
 * The rules of files in their order. Only the rules of the files are read; recording rules of each decide about the
 * labels of all.
 */
export type RouteRuleFiles = (files: readonly RuleFile[], pipeline: Pipeline) => readonly RoutedRule[];

/** The returned function keeps what it found out about unchanged rules, for another state of the files or the cluster. */
export function createRoutedRules(): RouteRuleFiles {
  const [rulesOf, routesOf] = [createAlertRules(), createRouteRules()];
  return (files, pipeline) => {
    const placed = files.flatMap(({ uri, facts }) =>
      facts.flatMap(({ rules, line }) => (rules ? [{ uri, rules, line }] : [])),
    );
    const read = rulesOf(
      placed.map(({ rules }) => rules),
      pipeline.settings.ownership.release,
    );
    const found = placed.flatMap(({ uri, rules, line }) =>
      (read.get(rules) ?? []).map((rule) => ({ uri, rule, line: line + rule.range.start.line })),
    );
    const routes = routesOf(
      pipeline,
      found.map(({ rule }) => rule),
    );
    return found.flatMap((each, index): readonly RoutedRule[] => {
      const route = routes[index];
      return route ? [{ ...each, outcome: outcomeOf(route), route }] : [];
    });
  };
}

function outcomeOf({ rule, somebody }: RuleRoute): RuleOutcome {
  if (rule.evaluation.state === 'never') return 'never-evaluated';
  if (rule.evaluation.state === 'sent-nowhere') return 'sent-nowhere';
  return somebody.is === 'always' ? 'always' : somebody.is === 'never' ? 'nobody' : 'sometimes';
}
