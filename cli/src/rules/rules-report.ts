import {
  type LeftOut,
  type ManagerTarget,
  type Phrase,
  type Pipeline,
  phrase,
  type RuleOutcome,
  type RuleRow,
  type RuleTable,
  type ShownReceiver,
  shownReceivers,
} from '#core';

/** Alert rules by their receivers, and what the answer is based on. */
export interface RulesReport {
  readonly table: RuleTable;
  readonly pipeline: Pipeline;
  readonly target: ManagerTarget;
  readonly leftOut: readonly LeftOut[];
  /** The receivers to speak of, by index. */
  readonly wanted: (receiver: number) => boolean;
}

export function receiversOf(row: RuleRow, { pipeline, wanted }: RulesReport): readonly ShownReceiver[] {
  return shownReceivers(row, pipeline, wanted);
}

export function outcomeWords(outcome: RuleOutcome): Phrase {
  return OUTCOMES[outcome];
}

const OUTCOMES: Readonly<Record<RuleOutcome, Phrase>> = {
  always: phrase('somebody'),
  sometimes: phrase('sometimes nobody'),
  nobody: phrase('nobody'),
  'never-evaluated': phrase('never evaluated'),
  'sent-nowhere': phrase('sent nowhere'),
};

/** How many rules have each outcome. */
export function countRules({ rows }: RuleTable): Readonly<Record<RuleOutcome, number>> {
  const counts = { always: 0, sometimes: 0, nobody: 0, 'never-evaluated': 0, 'sent-nowhere': 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

/** The names of the receivers that no rule reaches. */
export function quietReceivers({ table, pipeline, wanted }: RulesReport): readonly string[] {
  const reached = new Set(
    table.rows.flatMap(({ route, outcome }) =>
      outcome === 'never-evaluated' || outcome === 'sent-nowhere'
        ? []
        : route.receivers.map(({ receiver }) => receiver),
    ),
  );
  return table.receivers
    .filter((receiver) => wanted(receiver) && !reached.has(receiver))
    .map((receiver) => pipeline.cluster.receivers[receiver]?.facts.name ?? '');
}

/** What is assumed of the manager and of the rules, each once. */
export function assumptionsOfRules({ table, pipeline }: RulesReport): readonly Phrase[] {
  const texts = [
    ...pipeline.assumptions.map(({ text }) => text),
    ...table.rows.flatMap(({ rule }) => rule.assumptions),
  ];
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** `Rules: 12, of which 9 always reach somebody, …` */
export function rulesSummary(table: RuleTable): Phrase {
  const { always, sometimes, nobody, ...unheard } = countRules(table);
  return phrase(
    'Rules: {total}. Always reach somebody: {always}; sometimes nobody: {sometimes}; nobody: {nobody}; never evaluated or sent nowhere: {unheard}.',
    {
      total: table.rows.length,
      always,
      sometimes,
      nobody,
      unheard: unheard['never-evaluated'] + unheard['sent-nowhere'],
    },
  );
}

/** Whether alerts of a rule are lost on their way, against what the manifests intend. */
export function losesAlerts({ rows }: RuleTable): boolean {
  return rows.some(
    ({ rule, route }) =>
      rule.evaluation.state === 'evaluated' && (route.stops.length > 0 || route.receivers.some(({ lost }) => lost)),
  );
}
