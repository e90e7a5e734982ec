import type { LineIndex } from '../../../text/line-index.js';
import type { Place } from '../../../yaml/place.js';
import { membersAt, placeAt } from '../../read/fields.js';
import { hasUnknownKey, unknownAt } from '../../unknown/unknown-at.js';
import type { ListFact, MatcherFact } from '../facts.js';
import { expressionProblem, type MatchOperator, type RouteMatcher } from '../matcher.js';
import { parseMatchers } from '../parse-matchers.js';
import { listAt, textFactAt } from './read-text.js';

/** The names of labels in the old forms, in every release. */
const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/**
 * The matchers of a route, or of one side of an inhibition rule, in their three forms. All of them must match.
 *
 * @param prefix of the fields' names, such as `source_`
 */
export function readMatchers(owner: Place, lines: LineIndex, prefix = ''): ListFact<MatcherFact> {
  const [equal, expressions, list] = ['match', 'match_re', 'matchers'].map((name) => placeAt(owner, prefix + name));
  const listed = listAt(list, (item) => readListed(item, lines), false);
  return {
    items: [...readOld(equal, '=', lines), ...readOld(expressions, '=~', lines), ...listed.items],
    open: listed.open || [equal, expressions].some((place) => place && isOpen(place)),
  };
}

function isOpen(place: Place): boolean {
  return unknownAt(place) !== undefined || hasUnknownKey(place);
}

function readListed(item: Place, lines: LineIndex): MatcherFact | undefined {
  const fact = textFactAt(item, lines);
  if (!fact) return undefined;
  if (fact.hidden !== undefined) return { ...fact, matchers: [] };
  const parsed = parseMatchers(fact.text);
  return 'problem' in parsed ? { ...fact, matchers: [], problem: parsed.problem } : { ...fact, ...parsed };
}

function readOld(map: Place | undefined, operator: MatchOperator, lines: LineIndex): readonly MatcherFact[] {
  return membersAt(map).flatMap((place): readonly MatcherFact[] => {
    const fact = textFactAt(place, lines);
    if (!fact) return [];
    const name = place.entry?.key ?? '';
    const matcher: RouteMatcher = { name, operator, value: fact.text };
    if (!LABEL_NAME.test(name)) return [{ ...fact, matchers: [], problem: { code: 'name', fragment: name } }];
    if (fact.hidden !== undefined) return [{ ...fact, matchers: [] }];
    const problem = expressionProblem(matcher);
    return [problem ? { ...fact, matchers: [], problem } : { ...fact, matchers: [matcher] }];
  });
}
