import type { InhibitRuleFacts, RouteFacts, TextFact } from '../../model/alertmanager/facts.js';
import { phrase } from '../../text/phrase.js';
import { presentMember } from '../../yaml/place.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { checkDurations, checkMatchers } from './check-texts.js';
import { placeOf, rejected, type Subject } from './subject.js';

/** What is wrong with a route itself, and with those below it. */
export function checkRoute(subject: Subject, route: RouteFacts): readonly SchemaProblem[] {
  return [
    ...checkGroupBy(subject, route.groupBy),
    ...checkMatchers(subject, route.matchers.items),
    ...checkDurations(subject, route),
    ...route.routes.items.flatMap((child) => checkRoute(subject, child)),
  ];
}

const ALL = '...';

function checkGroupBy(subject: Subject, groupBy: readonly TextFact[]): readonly SchemaProblem[] {
  const known = groupBy.filter(({ hidden }) => hidden === undefined);
  const all = known.find(({ text }) => text === ALL);
  const seen = new Set<string>();
  return known.flatMap((fact) => {
    const { text: label } = fact;
    const problem =
      label === ''
        ? phrase('`group_by` contains an empty name.')
        : label !== ALL && seen.has(label)
          ? phrase('`group_by` names “{label}” twice.', { label })
          : fact === all && groupBy.some(({ text, hidden }) => text !== ALL && hidden === undefined)
            ? phrase('`...` stands for all labels, so `group_by` must not name others beside it.')
            : undefined;
    seen.add(label);
    return problem ? [rejected(placeOf(subject, fact), problem)] : [];
  });
}

export function checkInhibitRule(
  subject: Subject,
  { source, target, equal }: InhibitRuleFacts,
): readonly SchemaProblem[] {
  const empty = equal.filter(({ text, hidden }) => text === '' && hidden === undefined);
  return [
    ...checkMatchers(subject, [...source.items, ...target.items]),
    ...empty.map((fact) => rejected(placeOf(subject, fact), phrase('`equal` contains an empty name.'))),
  ];
}

/** What the root must have, and must not have. */
export function checkRoot(subject: Subject): readonly SchemaProblem[] {
  const { facts } = subject;
  const { route } = facts;
  if (!route) return [];
  const [matcher] = route.matchers.items;
  const [interval] = [...route.muteTimeIntervals, ...route.activeTimeIntervals];
  const place = placeOf(subject, route);
  const problems: SchemaProblem[] = [];
  if (!route.receiver || (route.receiver.hidden === undefined && route.receiver.text === ''))
    problems.push(rejected(place, phrase('The root route has no receiver.')));
  if (matcher?.matchers.length || matcher?.problem)
    problems.push(
      rejected(placeOf(subject, matcher), phrase('The root route takes every alert, so it must not have matchers.')),
    );
  if (interval)
    problems.push(
      rejected(
        placeOf(subject, interval),
        phrase('The root route must not have time intervals. Use a route below it.'),
      ),
    );
  if (route.continues)
    problems.push(
      rejected(
        presentMember(place, 'continue') ?? place,
        phrase('The root route takes every alert, so it must not have `continue`.'),
      ),
    );
  return problems;
}
