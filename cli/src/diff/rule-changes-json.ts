import type { StatesReport } from '#core';
import type { comparisonJson } from '../comparison/comparison-json.js';

type RuleChange = StatesReport['rules'][number];
type Shown = Pick<ReturnType<typeof comparisonJson>, 'show' | 'place'>;

/** What changes for alert rules, for programs. */
export function ruleChangesJson(changes: StatesReport['rules'], shown: Shown) {
  const { show, place } = shown;
  return changes.map(({ rules, before, after, lost, gained }) => ({
    rules: rules.map(({ alert, kind, namespace = null, object, group, at }) => ({
      alert,
      kind,
      namespace,
      object,
      group,
      place: place(at),
    })),
    before: before ? wayJson(before, show) : null,
    after: after ? wayJson(after, show) : null,
    lost: lost.map((change) => receiverJson(change, shown)),
    gained: gained.map((change) => receiverJson(change, shown)),
  }));
}

function wayJson({ evaluation, receivers }: NonNullable<RuleChange['before']>, show: Shown['show']) {
  return {
    evaluation,
    receivers: receivers.map(({ name, when, assumed }) => ({ name, when: when ? show(when) : null, assumed })),
  };
}

function receiverJson({ receiver, reason }: RuleChange['lost'][number], { show, place }: Shown) {
  return {
    receiver,
    stage: reason?.stage ?? null,
    reason: reason ? show(reason.text) : null,
    place: reason?.at ? place(reason.at) : null,
  };
}
