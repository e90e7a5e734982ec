import { placeholderIn } from '../../model/unknown/placeholder.js';
import { type Phrase, phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import { shorten } from '../../text/shorten.js';
import { labelName } from './label-name.js';
import { showValues } from './show-values.js';

/** A condition from {@link compileSelector}. */
interface DescribedCondition {
  readonly key: string;
  readonly operator: string;
  /** The values, or the one expression of `Match`. */
  readonly wanted: readonly string[];
}

/**
 * Describes a condition, such as “severity is one of critical, error” or “pod matches /^web-/”.
 * @param translations default: English
 */
export function describeCondition(condition: DescribedCondition, translations?: Translations): string {
  return renderPhrase(conditionPhrase(condition), translations);
}

/** The same description as a phrase, for use in other sentences. */
export function conditionPhrase({ key, operator, wanted }: DescribedCondition): Phrase {
  if (placeholderIn(operator) !== undefined) return hiddenCondition({ key, operator, wanted });
  const label = placeholderIn(key) === undefined ? labelName(key) : shorten(key);
  const values = showValues(wanted);
  switch (operator) {
    case 'In':
      if (wanted.length === 0) return phrase('{label} is in an empty list of values', { label });
      return wanted.length === 1
        ? phrase('{label} is {value}', { label, value: values })
        : phrase('{label} is one of {values}', { label, values });
    case 'NotIn':
      if (wanted.length === 0) return phrase('{label} is not in an empty list of values', { label });
      return wanted.length === 1
        ? phrase('{label} is not {value}', { label, value: values })
        : phrase('{label} is not one of {values}', { label, values });
    case 'Exists':
      return phrase('{label} exists', { label });
    case 'DoesNotExist':
      return phrase('{label} does not exist', { label });
    case 'Match':
      return wanted.every((regex) => regex === '')
        ? phrase('{label} matches anything', { label })
        : phrase('{label} matches /{regex}/', { label, regex: wanted[0] ?? '' });
    default:
      return phrase('{label}: unknown operator {operator}', { label, operator: JSON.stringify(operator) });
  }
}

/** As it is written, because nobody knows how to read it; the reason is shown beside it. */
function hiddenCondition({ key, operator, wanted }: DescribedCondition): Phrase {
  // a block of a template that brings in whole conditions is no condition itself
  if (key === operator) return phrase('a condition that a template decides');
  return phrase('{condition}', { condition: [key, operator, ...wanted].map(shorten).join(' ') });
}
