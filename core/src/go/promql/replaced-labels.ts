import { compileRegularExpression } from '../regexp/regular-expression.js';
import { ANY_LABELS, knowledgeOf, withLabel } from './combine-sets.js';
import { ABSENT, certain, either, UNKNOWN } from './knowledge.js';
import type { LabelKnowledge, LabelSet } from './label-set.js';
import { anchorPattern, matchesLimit } from './matches-limit.js';
import type { PromqlScope } from './promql-scope.js';
import { type PromqlNode, stringIn } from './promql-tree.js';

/** The labels of `label_replace(v, target, replacement, source, expression)`. */
export function replacedLabels(set: LabelSet, args: readonly PromqlNode[], scope: PromqlScope): LabelSet {
  const [target, replacement, source, pattern] = args.slice(1).map(stringIn);
  if (target === undefined || replacement === undefined || source === undefined || pattern === undefined)
    return ANY_LABELS;
  if (scope.isHidden(target)) return ANY_LABELS;
  if ([replacement, source, pattern].some(scope.isHidden)) return withLabel(set, target, UNKNOWN);
  return withLabel(set, target, replaced(set, { target, replacement, source, pattern }));
}

interface Replacing {
  readonly target: string;
  readonly replacement: string;
  readonly source: string;
  readonly pattern: string;
}

/** The first group is the whole text; only the empty text may not have it. */
const WHOLE: Readonly<Record<string, 'always' | 'unless-empty'>> = { '(.*)': 'always', '(.+)': 'unless-empty' };

function replaced(set: LabelSet, { target, replacement, source, pattern }: Replacing): LabelKnowledge {
  const before = knowledgeOf(set, target);
  const from = source === '' ? ABSENT : knowledgeOf(set, source);
  if (from.is !== 'open') return replacedValue(from.is === 'certain' ? from.value : '', before, pattern, replacement);
  const whole = /^\$(?:1|\{1\})$/.test(replacement) ? WHOLE[pattern] : undefined;
  if (whole === 'always' || (whole && !from.mayBeAbsent)) return from;
  if (whole) return either({ ...from, mayBeAbsent: false }, before);
  const after = replacement.includes('$') ? UNKNOWN : certain(replacement);
  const always = pattern === '.*' || (pattern === '.+' && !from.mayBeAbsent) || fits(pattern, from);
  return always ? after : either(after, before);
}

/** Whether the expression is one of the limits of a label. */
function fits(pattern: string, { limits }: Extract<LabelKnowledge, { is: 'open' }>): boolean {
  return limits.some(({ op, value }) => op === '=~' && value === pattern);
}

function replacedValue(value: string, before: LabelKnowledge, pattern: string, replacement: string): LabelKnowledge {
  const matches = matchesLimit({ op: '=~', value: pattern }, value);
  if (matches === undefined) return UNKNOWN;
  if (!matches) return before;
  const compiled = compileRegularExpression(anchorPattern(pattern));
  return 'expression' in compiled ? certain(compiled.expression.replaceAll(value, replacement)) : UNKNOWN;
}

/** The labels of `label_join(v, target, separator, sources…)`. */
export function joinedLabels(set: LabelSet, args: readonly PromqlNode[], scope: PromqlScope): LabelSet {
  const [target, separator, ...sources] = args.slice(1).map(stringIn);
  if (target === undefined || separator === undefined || scope.isHidden(target)) return ANY_LABELS;
  const parts = sources.map((name) => (name === undefined || scope.isHidden(name) ? UNKNOWN : knowledgeOf(set, name)));
  if (scope.isHidden(separator)) return withLabel(set, target, UNKNOWN);
  const values = parts.map((part) => (part.is === 'open' ? undefined : part.is === 'certain' ? part.value : ''));
  if (values.every((value) => value !== undefined)) return withLabel(set, target, certain(values.join(separator)));
  const isSure = (separator !== '' && parts.length > 1) || parts.some(isPresent);
  return withLabel(set, target, { is: 'open', mayBeAbsent: !isSure, limits: [] });
}

function isPresent(knowledge: LabelKnowledge): boolean {
  return knowledge.is === 'certain' || (knowledge.is === 'open' && !knowledge.mayBeAbsent);
}
