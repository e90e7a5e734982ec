import { closest } from '../../../text/closest.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import { stringAt } from '../../../yaml/place.js';
import { isSureCorrection } from '../../schema/is-sure-correction.js';
import { availableOperators, rejection, requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** Operators of other tools that people may write. */
const SYNONYMS: Readonly<Record<string, string>> = {
  '=': 'In',
  '==': 'In',
  equal: 'In',
  equals: 'In',
  '!=': 'NotIn',
  notequal: 'NotIn',
  notexists: 'DoesNotExist',
  doesnotexists: 'DoesNotExist',
  '=~': 'Match',
  regex: 'Match',
  matches: 'Match',
};

export const operatorUnknown: Rule = {
  meta: {
    id: 'operator-unknown',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'A condition’s operator is not In, NotIn, Exists, DoesNotExist or Match. Operators are case-sensitive.',
    fixes: 'mixed',
    reroutes: true,
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known } = requirementParts(place);
      const name = stringAt(operator);
      if (!operator || known || name === undefined) return;
      const names = availableOperators(context).map((available) => available.name);
      const suggestion = suggest(name, names);
      report({
        place: operator,
        ...rejection(context),
        message: suggestion
          ? phrase('“{name}” is not an operator. Did you mean “{suggestion}”?', { name, suggestion })
          : phrase('“{name}” is not an operator. Use one of {operators}.', { name, operators: listPhrase(names) }),
        fixes: suggestion
          ? [
              {
                title: phrase('Change to “{value}”', { value: suggestion }),
                edits: [replaceValue(operator, suggestion)],
                safe: Object.hasOwn(SYNONYMS, bare(name)) || isSureCorrection(name, suggestion),
              },
            ]
          : [],
      });
    },
  },
};

function suggest(name: string, names: readonly string[]): string | undefined {
  const word = bare(name);
  const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
  return (
    names.find((known) => known.toLowerCase() === word) ??
    (synonym === undefined ? closest(name, names) : names.find((known) => known === synonym))
  );
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
