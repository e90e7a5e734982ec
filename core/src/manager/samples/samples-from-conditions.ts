import type { SampleAlert } from '../../model/alert.js';
import type { CompiledCondition } from '../../model/selector/compile-condition.js';
import { type CompileOptions, compileSelector } from '../../model/selector/compile-selector.js';
import type { LabelSelector } from '../../model/selector/selector.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import { conditionPhrase } from '../matching/describe-condition.js';
import { type Candidate, chooseValue, fittingCandidates, refusedCandidates } from './candidate-values.js';
import { explainContradiction } from './explain-contradiction.js';

export interface ConditionSamples {
  /** The one that matches, if one was found; then for each condition one that it keeps out, and no other if possible. */
  readonly samples: readonly SampleAlert[];
  /** Why nothing matches. */
  readonly contradiction: Phrase | undefined;
}

interface Options extends CompileOptions {
  /** The samples' source; their ids begin with it. */
  readonly source: string;
  /** Of the alerts' messages; default: English. */
  readonly translations?: Translations;
}

/** What an alert has besides, where no condition is about it. */
const DEFAULT_LABELS: Readonly<Record<string, string>> = {
  alerttype: 'metric',
  severity: 'warning',
  namespace: 'demo',
};

/** Makes alerts that show what the conditions of a selector do. */
export function samplesFromConditions(
  selector: LabelSelector | undefined,
  { source, translations, ...options }: Options,
): ConditionSamples {
  const { conditions } = compileSelector(selector, options);
  const labels = [...byLabel(conditions)].map(([key, group]) => {
    const candidates = fittingCandidates(group);
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
      const refused = refusedCandidates(condition, candidates).filter((value) => condition.holds?.(value) === false);
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

/** Of several values of one label the last one counts. */
function present(values: readonly (readonly [string, Candidate])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new Map(values)].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
