import type { LabelKnowledge, LabelLimit, LabelSet } from '../../go/promql/label-set.js';
import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { ClusterLabel } from '../../model/release/cluster-label.js';
import { textsOf, valuePattern } from './value-pattern.js';
import { ABSENT, ANY, complement, intersection, listed, matching, PRESENT, union, type ValueSet } from './value-set.js';

/** Keeps sets by what is known of a label. */
export type SetOf = (key: string, make: () => ValueSet) => ValueSet;

/**
 * The possible values of each label of an alert, as the manager sees them.
 *
 * @param cluster what the manager does with the label `cluster`; undefined: the labels are taken as they are
 * @param setOf may keep the sets of several alerts
 * @returns the same set for the same label
 */
export function valuesByLabel(
  { labels, closed }: LabelSet,
  cluster: ClusterLabel | undefined,
  compile: CompileExpression,
  setOf: SetOf = (_, make) => make(),
): (key: string) => ValueSet {
  const unknown = closed ? ABSENT : ANY;
  const known = new Map<string, ValueSet>();
  const read = (key: string): ValueSet => {
    const knowledge = labels.get(key);
    const find = (): ValueSet => (knowledge ? valuesOf(knowledge, compile) : unknown);
    const text = knowledge ? JSON.stringify(knowledge) : `${closed}`;
    if (key === 'cluster' && cluster) return setOf(`cluster ${text}`, () => withName(find(), cluster));
    return knowledge ? setOf(text, find) : unknown;
  };
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const values = read(key);
    known.set(key, values);
    return values;
  };
}

function withName(values: ValueSet, { name, how }: ClusterLabel): ValueSet {
  if (how === 'overwritten') return listed([name]);
  return values.absent ? union({ ...values, absent: false }, listed([name])) : values;
}

function valuesOf(knowledge: LabelKnowledge, compile: CompileExpression): ValueSet {
  if (knowledge.is === 'absent') return ABSENT;
  if (knowledge.is === 'certain') return equalTo(knowledge.value);
  return knowledge.limits.reduce(
    (values, limit) => intersection(values, allowedBy(limit, compile)),
    knowledge.mayBeAbsent ? ANY : PRESENT,
  );
}

/** An expression that cannot be compiled limits nothing. */
function allowedBy({ op, value }: LabelLimit, compile: CompileExpression): ValueSet {
  const allowed = op === '=' || op === '!=' ? equalTo(value) : wholeMatches(value, compile);
  if (op === '=' || op === '=~') return allowed ?? ANY;
  return (allowed && complement(allowed)) ?? ANY;
}

function equalTo(value: string): ValueSet {
  return value === '' ? ABSENT : listed([value]);
}

/** The values that an expression of PromQL matches as a whole. */
function wholeMatches(expression: string, compile: CompileExpression): ValueSet | undefined {
  if (expression === '') return ABSENT;
  const anchored = `^(?:${expression})$`;
  const texts = textsOf(anchored);
  if (texts) return listed(texts);
  if (expression === '.*') return ANY;
  const pattern = valuePattern(anchored, compile);
  return pattern && matching(pattern, pattern.test(''));
}

/** The one possible value; undefined when there are several. */
export function onlyValue(values: ValueSet): { readonly value: string | undefined } | undefined {
  if (values.parts.length > 0) return undefined;
  if (values.absent) return values.listed.size === 0 ? { value: undefined } : undefined;
  return values.listed.size === 1 ? { value: [...values.listed][0] } : undefined;
}
