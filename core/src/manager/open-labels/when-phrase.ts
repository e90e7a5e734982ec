import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, type PhraseArgument, phrase } from '../../text/phrase.js';
import { shorten } from '../../text/shorten.js';
import { conditionPhrase } from '../matching/describe-condition.js';
import { labelName } from '../matching/label-name.js';
import type { Formula, LabelValues, Term } from './formula.js';
import type { ValuePattern } from './value-pattern.js';
import type { ValuePart, ValueSet } from './value-set.js';

/** A sentence with more alternatives explains nothing. */
const MOST_TERMS = 4;

/**
 * The condition under which something happens: `namespace is payment`, `pod does not exist or matches /^web-/`. Undefined
 * for a condition that is too long for a sentence, and for one that always or never holds.
 */
export function whenPhrase(formula: Formula, values: LabelValues): Phrase | undefined {
  if (formula === 'complex' || formula.length === 0 || formula.length > MOST_TERMS) return undefined;
  if (formula.some((term) => term.size === 0)) return undefined;
  return oneOf(formula.map((term) => termPhrase(term, values)));
}

/** The labels on which it depends, for when there is no sentence. */
export function labelsOf(formula: Formula): readonly string[] {
  return formula === 'complex' ? [] : [...new Set(formula.flatMap((term) => [...term.keys()]))];
}

function termPhrase(term: Term, values: LabelValues): Phrase {
  const conditions = [...term].map(([key, set]) => choicesOf(key, set, values(key)));
  if (conditions.length === 1) return oneOf(conditions.flat());
  return allOf(
    conditions.map((choices) =>
      choices.length === 1 ? oneOf(choices) : phrase('({condition})', { condition: oneOf(choices) }),
    ),
  );
}

/**
 * The ways in which a label can have one of some values.
 *
 * @param possible the values that the label can have
 */
function choicesOf(key: string, { absent, listed, parts }: ValueSet, possible: ValueSet): readonly Phrase[] {
  const open = parts.map((part) => withoutLimits(part, possible.parts));
  const [only] = open;
  // Not being one of some values includes being absent.
  if (only && open.length === 1 && listed.size === 0 && absent && isPlain(only) && only.except.size > 0)
    return [conditionPhrase({ key, operator: 'NotIn', wanted: [...only.except] })];
  return [
    ...(absent ? [conditionPhrase({ key, operator: 'DoesNotExist', wanted: [] })] : []),
    ...(listed.size > 0 ? [conditionPhrase({ key, operator: 'In', wanted: [...listed] })] : []),
    ...open.map((part) => partPhrase(key, part, possible.absent && !absent)),
  ];
}

/** A part without what all possible values fulfil. */
function withoutLimits({ except, matching, unlike }: ValuePart, possible: readonly ValuePart[]): ValuePart {
  const isLimit = (patterns: 'matching' | 'unlike', { source }: ValuePattern): boolean =>
    possible.every((part) => part[patterns].some((pattern) => pattern.source === source));
  return {
    except: new Set([...except].filter((value) => !possible.every((part) => part.except.has(value)))),
    matching: matching.filter((pattern) => !isLimit('matching', pattern)),
    unlike: unlike.filter((pattern) => !isLimit('unlike', pattern)),
  };
}

function isPlain({ matching, unlike }: ValuePart): boolean {
  return matching.length + unlike.length === 0;
}

/** @param mustExist whether it must be said that the label exists */
function partPhrase(key: string, { except, matching, unlike }: ValuePart, mustExist: boolean): Phrase {
  const label = labelName(key);
  const conditions = [
    ...matching.map(({ source }) => conditionPhrase({ key, operator: 'Match', wanted: [shorten(source)] })),
    ...unlike.map(({ source }) => phrase('{label} does not match /{regex}/', { label, regex: shorten(source) })),
    ...(except.size > 0 ? [conditionPhrase({ key, operator: 'NotIn', wanted: [...except] })] : []),
  ];
  const isSaid = matching.length > 0 || (!mustExist && conditions.length > 0);
  return allOf(isSaid ? conditions : [conditionPhrase({ key, operator: 'Exists', wanted: [] }), ...conditions]);
}

function allOf(conditions: readonly Phrase[]): Phrase {
  return conditions.reduce((one, other) => phrase('{one} and {other}', { one, other }));
}

function oneOf(choices: readonly Phrase[]): Phrase {
  return choices.reduce((one, other) => phrase('{one}, or {other}', { one, other }));
}

/** `depends on namespace, pod` */
export function dependsPhrase(labels: readonly string[]): Phrase {
  if (labels.length === 0) return phrase('depends on labels that are known only when the alert fires');
  return phrase('depends on {labels}', { labels: listPhrase(labels.map((label): PhraseArgument => labelName(label))) });
}
