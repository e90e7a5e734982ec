import type { SampleAlert } from '../../model/alert.js';
import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { type CompileOptions, compileSelector } from '../../model/selector/compile-selector.js';
import type { LabelSelector } from '../../model/selector/selector.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import { conditionPhrase } from '../matching/describe-condition.js';
import { type Candidate, chooseValue, failingCandidates, matchingCandidates } from './candidate-values.js';
import { explainContradiction } from './explain-contradiction.js';

export interface ConditionSamples {
  /** A matching alert if possible, then for each condition an alert that fails it and, if possible, no other. */
  readonly samples: readonly SampleAlert[];
  /** Why no alert can match. */
  readonly contradiction: Phrase | undefined;
}

interface Options extends CompileOptions {
  /** The source of the sample alerts, with which their ids begin. */
  readonly source: string;
  /** The translations for the messages of the alerts; default: English. */
  readonly translations?: Translations;
}

/** Labels that each alert has unless a condition sets them. */
const DEFAULT_LABELS: Readonly<Record<string, string>> = {
  alerttype: 'metric',
  severity: 'warning',
  namespace: 'demo',
};

/** Generates alerts that show the effect of each condition of a selector. */
export function samplesFromConditions(
  selector: LabelSelector | undefined,
  { source, translations, ...options }: Options,
): ConditionSamples {
  const { conditions } = compileSelector(selector, options);
  const labels = [...byLabel(conditions)].map(([key, group]) => {
    const candidates = matchingCandidates(group);
    return { key, group, candidates, chosen: chooseValue(candidates, group) };
  });
  const fitting = labels.map(({ key, chosen }) => [key, chosen?.value] as const);
  const alert = (
    name: string,
    message: Phrase,
    values: readonly (readonly [string, Candidate])[],
  ): Omit<SampleAlert, 'id'> => ({
    source,
    status: 'firing',
    labels: present([['alertname', name], ...Object.entries(DEFAULT_LABELS), ...fitting, ...values]),
    annotations: { message: renderPhrase(message, translations) },
  });
  const impossible = labels.find(({ chosen }) => chosen && chosen.unmet > 0);
  const match = impossible ? [] : [alert('ExampleMatch', phrase('This alert meets all conditions.'), [])];
  const misses = labels.flatMap(({ key, group, candidates }) =>
    group.flatMap((condition) => {
      const refused = failingCandidates(condition, candidates).filter((value) => condition.holds?.(value) === false);
      const chosen = chooseValue(
        refused,
        group.filter((other) => other !== condition),
      );
      const message = phrase('This alert does not meet one condition: {condition}.', {
        condition: conditionPhrase(condition),
      });
      return chosen ? [{ condition, sample: alert(`NearMiss-${key}`, message, [[key, chosen.value]]) }] : [];
    }),
  );
  misses.sort((a, b) => conditions.indexOf(a.condition) - conditions.indexOf(b.condition));
  return {
    samples: [...match, ...misses.map(({ sample }) => sample)].map((sample, index) => ({
      id: `${source}#${index}`,
      isExample: true,
      ...sample,
    })),
    contradiction: impossible && explainContradiction(impossible.group, options.compile),
  };
}

function byLabel(conditions: readonly CompiledCondition[]): ReadonlyMap<string, readonly CompiledCondition[]> {
  const groups = new Map<string, CompiledCondition[]>();
  for (const condition of conditions) {
    const group = groups.get(condition.key) ?? [];
    group.push(condition);
    groups.set(condition.key, group);
  }
  return groups;
}

/** Builds the labels. The last of several values of a label applies. */
function present(values: readonly (readonly [string, Candidate])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new Map(values)].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
