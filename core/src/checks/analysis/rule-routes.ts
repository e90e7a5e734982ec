import { instantOf } from '../../go/time/instant.js';
import { preparePipeline } from '../../manager/pipeline/prepare/prepare-pipeline.js';
import { createRouteRules } from '../../manager/rules/route-rules.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import { neverEnds } from '../../manager/silence/never-ends.js';
import type { AlertRulesPerObject } from '../../model/alert-rules/keep-alert-rules.js';
import type { RuleObject } from '../../model/alert-rules/rule-facts.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import type { ObjectFacts, SilenceFacts } from '../../model/facts.js';
import type { Release } from '../../model/release/release.js';
import type { LinkedDocument, ManifestIndex } from './manifest-index.js';

/** Where the alerts of an object's rules go at any time: Silences count that never end, and ends in Alertmanager. */
export type RoutesOfObject = (object: RuleObject) => RoutedObject;

export interface RoutedObject {
  readonly routes: readonly RuleRoute[];
  readonly cluster: Cluster;
}

/** The kinds that decide it. */
const ROUTING: ReadonlySet<ObjectFacts['kind']> = new Set([
  'NotificationManager',
  'Receiver',
  'Router',
  'Namespace',
  'Silence',
  'Alertmanager',
]);

/** What a document says about the way of alerts. */
export function routingIn({ pipeline, isPatch }: Pick<LinkedDocument, 'pipeline' | 'isPatch'>): readonly ObjectFacts[] {
  return isPatch
    ? []
    : pipeline.filter((facts) => ROUTING.has(facts.kind) && (facts.kind !== 'Silence' || isLasting(facts)));
}

/** A Silence that ends, or of which that is not known, is no reason why nobody gets an alert. */
function isLasting({ times, unknownTimes, condition }: SilenceFacts): boolean {
  return unknownTimes.length === 0 && condition === undefined && neverEnds(times);
}

/** Every Silence that counts has begun. */
const AT_LAST = instantOf(new Date('9999-12-31T00:00:00Z'));

/**
 * Keeps what it found for objects that stay the same, while the documents change. Undefined where nobody can tell: no
 * receiver is known, or one has channels other than DingTalk.
 */
export function createRuleRoutes(
  rulesPerObject: AlertRulesPerObject,
): (indexes: readonly ManifestIndex[], release: Release) => RoutesOfObject | undefined {
  const routeRules = createRouteRules('ever');
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
    const pipeline = preparePipeline(cluster, { at: AT_LAST, version: release.version });
    return (object) => ({ routes: routeRules(pipeline, rules.get(object) ?? []), cluster });
  };
}
