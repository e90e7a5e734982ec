import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { conditionAt, type ReceiverConditions } from '../../model/receiver-conditions.js';
import { knownLabels, knownLabelValues } from '../../model/schema/navigate.js';
import type { ConditionPlace } from '../../model/selector/selector.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { likelyMeant } from '../../text/likely-meant.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { findTypo } from '../schema/find-typo.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { ProducedLabels } from './produced-labels.js';

/**
 * Reports labels in conditions, and their values, that are probably typos of what alert rules give, and that no sample or
 * routing test has. Rules outside of the files may give others, so it is a hint.
 */
export function unproducedLabels(
  { receiver, filter, inside }: Pick<DocumentAnalysis, 'receiver' | 'filter' | 'inside'>,
  produced: ProducedLabels | undefined,
): readonly Finding[] {
  const conditions = receiver?.conditions ?? filter?.conditions;
  if (!conditions || !produced) return [];
  const { id, family, severity } = DOCUMENT_CHECKS.labelUnproduced;
  const compared = comparedIn(conditions);
  const keys = new Set(compared.map(({ key }) => key));
  return compared.flatMap(({ place, key, values }) =>
    problemsOf(key, values, { produced, keys }).map((words) => ({
      code: id,
      family,
      severity,
      ...worded(words),
      range: conditionAt(place, conditions.conditions)?.range ?? conditions.nameRange,
      path: inside,
      fixes: [],
    })),
  );
}

interface Compared {
  readonly place: ConditionPlace;
  readonly key: string;
  readonly values: readonly string[];
}

function comparedIn({ selector }: ReceiverConditions): readonly Compared[] {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  return [
    ...Object.entries(matchLabels).map(
      ([key, value]): Compared => ({ place: { in: 'matchLabels', key }, key, values: [value] }),
    ),
    ...matchExpressions.map(
      ({ key, values = [] }, index): Compared => ({ place: { in: 'matchExpressions', index }, key, values }),
    ),
  ].filter(({ key }) => key !== '' && placeholderIn(key) === undefined);
}

function problemsOf(
  key: string,
  values: readonly string[],
  { produced, keys }: { readonly produced: ProducedLabels; readonly keys: ReadonlySet<string> },
): readonly Phrase[] {
  const known = knownLabels();
  if (!produced.names.has(key) && !known.has(key) && !produced.isKnown(key)) {
    const meant = likelyMeant(key, produced.names);
    // if the right label is compared too, the similar name is intended; typos of known labels have a rule of their own
    if (meant === undefined || keys.has(meant) || findTypo(key, known) !== undefined) return [];
    return [phrase('No alert rule here has the label “{label}”. Did you mean “{meant}”?', { label: key, meant })];
  }
  const own = produced.valuesOf(key);
  if (!own) return [];
  const usual = new Set(knownLabelValues(key).map(({ value }) => value));
  return values.flatMap((value) => {
    if (own.has(value) || usual.has(value) || produced.isKnown(key, value) || produced.mayBe(key, value)) return [];
    const meant = placeholderIn(value) === undefined ? likelyMeant(value, own) : undefined;
    if (meant === undefined || values.includes(meant)) return [];
    return [
      phrase('No alert rule here has the value “{value}” for the label “{label}”. Did you mean “{meant}”?', {
        value,
        label: key,
        meant,
      }),
    ];
  });
}
