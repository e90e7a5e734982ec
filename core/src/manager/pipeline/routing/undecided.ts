import { conditionAt } from '../../../model/receiver-conditions.js';
import { type Labels, matchCompiled } from '../../../model/selector/match-selector.js';
import type { UndecidedCondition } from '../../../model/selector/selector.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../../text/phrase.js';
import type { Entry } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';

/** What hides values, each once, for a message. */
export function placeholdersOf(undecided: readonly Pick<UndecidedCondition, 'placeholder'>[]): PhraseArgument {
  return listPhrase([...new Set(undecided.map(({ placeholder }) => placeholder))]);
}

/** What is assumed of a receiver's conditions when nobody can tell whether an alert matches; undefined when it is known. */
export function undecidedConditions({ object, section, selector }: Entry, labels: Labels): Assumption | undefined {
  const result = matchCompiled(selector, labels);
  if (result.outcome !== 'unknown') return undefined;
  const { name } = object.facts;
  const text = phrase(
    'Whether the conditions of {name} hold cannot be told: {placeholder}. They are assumed to hold.',
    { name, placeholder: placeholdersOf(result.undecided) },
  );
  const placed = conditionAt(result.undecided[0]?.place, section.alertSelector?.conditions);
  return { code: 'value-unknown', text, at: sourcePlace(object, placed?.range ?? section.alertSelector?.range) };
}
