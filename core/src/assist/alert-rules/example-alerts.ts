import { NO_LABELS, withLabel } from '../../go/promql/combine-sets.js';
import { ABSENT, certain } from '../../go/promql/knowledge.js';
import type { LabelKnowledge } from '../../go/promql/label-set.js';
import { anchorPattern, matchesLimit } from '../../go/promql/matches-limit.js';
import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { createRouteRules } from '../../manager/rules/route-rules.js';
import type { RuleRoute } from '../../manager/rules/rule-route.js';
import type { Alert } from '../../model/alert.js';
import type { AlertRule } from '../../model/alert-rules/alert-rule.js';
import { exampleTexts } from '../../model/selector/example-texts.js';
import { alertSelectors, countLabels } from '../completion/label-uses.js';

/** An alert that a rule may make. */
export interface ExampleAlert {
  readonly alert: Alert;
  /** The values that nothing tells before the alert fires, by label. */
  readonly assumed: Readonly<Record<string, string>>;
}

/** How many alerts are tried for one receiver. */
const MAX_TRIES = 200;
const PLAIN = 'example';

/**
 * Alerts of a rule, with a value for each open label that it certainly has: one for each receiver that alerts of the rule
 * may reach, or one that reaches nobody.
 */
export function exampleAlerts({ rule, receivers }: RuleRoute, pipeline: Pipeline): readonly ExampleAlert[] {
  const found = new Map<string, ExampleAlert>();
  const usual = chosenValues(rule, []);
  for (const { receiver, reach } of receivers) {
    const deciding = reach.is === 'depending' ? reach.labels : [];
    const values = deciding.length === 0 ? usual : reachingValues(rule, { receiver, deciding }, pipeline);
    if (values) found.set(JSON.stringify([...values]), exampleOf(rule, values));
  }
  return found.size > 0 ? [...found.values()] : [exampleOf(rule, usual)];
}

/** The values of open labels; undefined: the alert lacks the label. */
type Values = ReadonlyMap<string, string | undefined>;

function chosenValues({ labels }: AlertRule, others: readonly (readonly [string, string | undefined])[]): Values {
  const open = [...labels.labels].flatMap(([name, knowledge]): [string, string | undefined][] =>
    knowledge.is === 'open' && !knowledge.mayBeAbsent ? [[name, valuesFor(knowledge, [])[0]]] : [],
  );
  // what decides is named first
  return new Map([...others, ...open.filter(([name]) => !others.some(([other]) => other === name))]);
}

/** Values with which an alert reaches a receiver; undefined if none is found. */
function reachingValues(
  rule: AlertRule,
  { receiver, deciding }: { readonly receiver: number; readonly deciding: readonly string[] },
  pipeline: Pipeline,
): Values | undefined {
  const wanted = wantedValues(pipeline);
  let choices: readonly (readonly (readonly [string, string | undefined])[])[] = [[]];
  for (const name of deciding) {
    const knowledge = rule.labels.labels.get(name) ?? { is: 'open', mayBeAbsent: true, limits: [] };
    const values = valuesFor(knowledge, wanted(name));
    choices = choices
      .flatMap((chosen) => values.map((value) => [...chosen, [name, value] as const]))
      .slice(0, MAX_TRIES);
  }
  const tried = choices.map((chosen) => chosenValues(rule, chosen));
  const routes = createRouteRules()(
    pipeline,
    tried.map((values) => ({ ...rule, labels: closedLabels(rule, values) })),
  );
  const reaching = routes.findIndex(({ receivers }) =>
    receivers.some((each) => each.receiver === receiver && each.reach.is === 'always'),
  );
  return tried[reaching];
}

/** What conditions of the cluster compare a label with. */
function wantedValues({ cluster }: Pipeline): (label: string) => readonly string[] {
  const selectors = [...cluster.receivers, ...cluster.routers].flatMap(({ facts }) => alertSelectors(facts));
  const { labels } = countLabels([], selectors);
  const expressions = selectors.flatMap(({ matchExpressions = [] }) => matchExpressions);
  return (label) => [
    ...(labels.get(label)?.values.keys() ?? []),
    ...expressions.flatMap(({ key, regexValue }) =>
      key === label && regexValue !== undefined ? exampleTexts(regexValue).slice(0, 3) : [],
    ),
  ];
}

/** Values that a label may have, the wanted ones first; undefined: none. */
function valuesFor(knowledge: LabelKnowledge, wanted: readonly string[]): readonly (string | undefined)[] {
  if (knowledge.is !== 'open') return [knowledge.is === 'certain' ? knowledge.value : undefined];
  const { limits, mayBeAbsent } = knowledge;
  const ofLimits = limits.flatMap(({ op, value }) =>
    op === '=~' ? exampleTexts(anchorPattern(value)).slice(0, 3) : [],
  );
  const possible = [...wanted, ...ofLimits, PLAIN].filter(
    (value) => value !== '' && limits.every((limit) => matchesLimit(limit, value) !== false),
  );
  return mayBeAbsent || possible.length === 0 ? [...possible, undefined] : possible;
}

/** The labels of one alert. */
function closedLabels({ labels }: AlertRule, values: Values): AlertRule['labels'] {
  let set = NO_LABELS;
  for (const [name, knowledge] of labels.labels) if (knowledge.is === 'certain') set = withLabel(set, name, knowledge);
  for (const [name, value] of values) set = withLabel(set, name, value === undefined ? ABSENT : certain(value));
  return set;
}

function exampleOf(rule: AlertRule, values: Values): ExampleAlert {
  const assumed = Object.fromEntries(
    [...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const known = [...rule.labels.labels].flatMap(([name, knowledge]) =>
    knowledge.is === 'certain' ? [[name, knowledge.value] as const] : [],
  );
  return {
    alert: { status: 'firing', labels: { ...Object.fromEntries(known), ...assumed }, annotations: rule.annotations },
    assumed,
  };
}
