import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { placeAt, textAt, textMapAt } from '../read/fields.js';
import { hiddenAround, knownAt, unknownAt, unknownParts } from '../unknown/unknown-at.js';
import { RULE_API_GROUPS } from './mentions-rules.js';
import { readAuditingRule } from './read-auditing-rule.js';
import { readEventRule } from './read-event-rule.js';
import { readExtensionRule } from './read-extension-rule.js';
import { readPrometheusRule } from './read-prometheus-rule.js';
import { readRuleGroup } from './read-rule-group.js';
import type { ActivityRule, ActivityRules, MetricRules, RuleObject } from './rule-facts.js';
import { ruleTextAt } from './rule-texts.js';

type Common = Omit<MetricRules, 'source' | 'rules'>;
type Reader = (common: Common, root: Place, lines: LineIndex) => RuleObject;

const GROUP: Reader = (common, root, lines) => ({ ...common, source: 'group', rules: readRuleGroup(root, lines) });

function activities(
  source: ActivityRules['source'],
  read: (root: Place, lines: LineIndex) => readonly ActivityRule[],
): Reader {
  return (common, root, lines) => ({ ...common, source, rules: read(root, lines) });
}

const EXTENSION = activities('extension', readExtensionRule);

/** The kinds with rules, by API group. */
const KINDS: Readonly<Record<(typeof RULE_API_GROUPS)[number], Readonly<Record<string, Reader>>>> = {
  'monitoring.coreos.com': {
    PrometheusRule: (common, root, lines) => ({
      ...common,
      source: 'prometheus',
      rules: readPrometheusRule(root, lines),
    }),
  },
  'alerting.kubesphere.io': { RuleGroup: GROUP, ClusterRuleGroup: GROUP, GlobalRuleGroup: GROUP },
  'events.kubesphere.io': { Rule: activities('events', readEventRule) },
  'auditing.kubesphere.io': { Rule: activities('auditing', readAuditingRule) },
  'logging.whizard.io': { RuleGroup: EXTENSION, ClusterRuleGroup: EXTENSION },
};

/** The rules of an object; undefined for an object of another kind. */
export function readRuleObject(root: Place, lines: LineIndex): RuleObject | undefined {
  const [apiGroup = '', version] = textAt(root, 'apiVersion').split('/');
  const kind = textAt(root, 'kind');
  const group = version === undefined ? undefined : RULE_API_GROUPS.find((known) => known === apiGroup);
  const kinds = group && KINDS[group];
  const reader = kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!reader) return undefined;
  const metadata = placeAt(root, 'metadata');
  const common: Common = {
    kind,
    apiGroup,
    namespace: knownAt(placeAt(metadata, 'namespace')) || undefined,
    name: ruleTextAt(placeAt(metadata, 'name')) ?? { text: '', isHidden: true },
    labels: textMapAt(metadata, 'labels') ?? {},
    hiddenLabels: hiddenIn(hiddenAround(metadata, placeAt(metadata, 'labels'))),
  };
  return reader(common, root, lines);
}

function hiddenIn(labels: Place | undefined): string | undefined {
  return labels && (unknownAt(labels) ?? unknownParts(labels)[0]?.placeholder);
}
