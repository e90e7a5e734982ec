import { preparePipeline } from '../../manager/pipeline/prepare/prepare-pipeline.js';
import { createRouteRules } from '../../manager/rules/route-rules.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { AlertRulesPerObject } from '../../model/alert-rules/keep-alert-rules.js';
import type { RuleObject } from '../../model/alert-rules/rule-facts.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import type { ObjectFacts } from '../../model/facts.js';
import type { Release } from '../../model/release/release.js';
import type { LinkedDocument, ManifestIndex } from './manifest-index.js';

/** Where the alerts of an object's rules go by the conditions of receivers and Routers, whatever Silences mute. */
export type RoutesOfObject = (object: RuleObject) => readonly RuleRoute[];

/** The kinds that decide it. */
const ROUTING: ReadonlySet<ObjectFacts['kind']> = new Set(['NotificationManager', 'Receiver', 'Router', 'Namespace']);

/** What a document says about the way of alerts. */
export function routingIn({ pipeline, isPatch }: Pick<LinkedDocument, 'pipeline' | 'isPatch'>): readonly ObjectFacts[] {
  return isPatch ? [] : pipeline.filter(({ kind }) => ROUTING.has(kind));
}

/**
 * Keeps what it found for objects that stay the same, while the documents change. Undefined where nobody can tell: no
 * receiver is known, or one has channels other than DingTalk.
 */
export function createRuleRoutes(
  rulesPerObject: AlertRulesPerObject,
): (indexes: readonly ManifestIndex[], release: Release) => RoutesOfObject | undefined {
  const routeRules = createRouteRules();
  return (indexes, release) => {
    // the stream itself may be among the others
    const documents = [...new Set(indexes.flatMap((index) => index.documents))];
    const cluster = readClusterObjects([
      { uri: '', facts: documents.map((document) => ({ line: 0, pipeline: routingIn(document) })) },
    ]);
    const sections = cluster.receivers.flatMap(({ facts }) => facts.sections);
    if (sections.length === 0 || sections.some(({ channel }) => channel !== 'dingtalk')) return undefined;
    const objects = [...new Set(documents.flatMap(({ rules }) => rules ?? []))];
    const rules = rulesPerObject(objects, release);
    // without Silences, the time decides nothing
    const pipeline = preparePipeline(cluster, { at: 0n, version: release.version });
    return (object) => routeRules(pipeline, rules.get(object) ?? []);
  };
}
