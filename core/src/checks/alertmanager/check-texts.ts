import { type PrometheusDurationProblem, parsePrometheusDuration } from '../../go/time/parse-prometheus-duration.js';
import type { MatcherFact, RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import type { MatcherProblem } from '../../model/alertmanager/matcher.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { regexReason } from '../lint/describe-regex.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { placeOf, rejected, type Subject } from './subject.js';

const DURATIONS = [
  ['group_wait', 'groupWait'],
  ['group_interval', 'groupInterval'],
  ['repeat_interval', 'repeatInterval'],
] as const satisfies readonly (readonly [string, keyof RouteFacts])[];

/** The durations of a route, of which only the first may be zero. */
export function checkDurations(subject: Subject, route: RouteFacts): readonly SchemaProblem[] {
  return DURATIONS.flatMap(([field, name]) => {
    const fact = route[name];
    if (!fact) return [];
    const problems = checkDuration(subject, fact);
    if (problems.length > 0 || name === 'groupWait' || isHidden(fact) || !isZero(fact.text)) return problems;
    return [rejected(placeOf(subject, fact), phrase('`{field}` must not be 0.', { field }))];
  });
}

function isZero(text: string): boolean {
  const parsed = parsePrometheusDuration(text);
  return 'milliseconds' in parsed && parsed.milliseconds === 0;
}

export function checkDuration(subject: Subject, fact: TextFact): readonly SchemaProblem[] {
  const parsed = isHidden(fact) ? undefined : parsePrometheusDuration(fact.text);
  if (!parsed || !('problem' in parsed)) return [];
  const { text: value } = fact;
  return [
    rejected(
      placeOf(subject, fact),
      phrase('“{value}” is not a duration: {reason}.', { value, reason: DURATION_REASONS[parsed.problem] }),
    ),
  ];
}

function isHidden({ hidden }: TextFact): boolean {
  return hidden !== undefined;
}

const DURATION_REASONS: Readonly<Record<PrometheusDurationProblem, Phrase>> = {
  empty: phrase('it is empty'),
  form: phrase(
    'it must consist of whole numbers with units, such as `1h30m`; the units are `y`, `w`, `d`, `h`, `m`, `s` and `ms`',
  ),
  order: phrase('its units must go from the largest to the smallest, each at most once'),
  'missing-unit': phrase('it has no unit; the units are `y`, `w`, `d`, `h`, `m`, `s` and `ms`'),
  range: phrase('it is longer than 292 years'),
};

export function checkMatchers(subject: Subject, matchers: readonly MatcherFact[]): readonly SchemaProblem[] {
  return matchers.flatMap((fact) =>
    fact.problem ? [rejected(placeOf(subject, fact), matcherProblem(fact.problem))] : [],
  );
}

function matcherProblem(problem: MatcherProblem): Phrase {
  const { fragment } = problem;
  switch (problem.code) {
    case 'expression':
      return phrase('Alertmanager (RE2, as in Go) cannot parse this regular expression: {reason} (`{fragment}`).', {
        reason: regexReason(problem.reason),
        fragment: problem.reason.fragment,
      });
    case 'name':
      return phrase('“{name}” is not the name of a label: letters, digits and `_`, not beginning with a digit.', {
        name: fragment,
      });
    case 'quote':
      return phrase('`{matcher}` has a quotation mark that is not closed, or that needs a backslash before it.', {
        matcher: fragment,
      });
    case 'form':
      return phrase(
        '`{matcher}` is not a matcher: write a label, one of `=`, `!=`, `=~` and `!~`, and a value, such as `severity="critical"`.',
        { matcher: fragment },
      );
  }
}
