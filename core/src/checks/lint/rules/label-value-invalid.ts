import type { FixDraft } from '../../../model/finding/draft.js';
import { membersAt } from '../../../model/read/fields.js';
import { anchoredMeantPattern, anchoredPattern } from '../../../model/selector/anchored-pattern.js';
import { checkLabelValue, type LabelValueProblem } from '../../../model/selector/label-value.js';
import { meantPattern } from '../../../model/selector/meant-pattern.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { appendMember, quoteScalar, removeMember, replaceMember, replaceValue } from '../../../yaml/edit.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { hasMatch, rejection, requirementParts } from '../requirement.js';
import type { Report, Rule, RuleContext } from '../rule.js';

/** The rewrite is offered on at most this many values of a list, because each offer contains the whole list. */
const MAX_OFFERS = 20;

export const labelValueInvalid: Rule = {
  meta: {
    id: 'label-value-invalid',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'A value of In, NotIn or matchLabels is not a valid label value. Only Match can test it.',
    fixes: 'mixed',
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, values, valueItems } = requirementParts(place);
      if (!operator || !values || !known?.needsValues) return;
      const texts = valueItems.map(stringAt);
      const allText = texts.filter((text) => text !== undefined);
      let offers = 0;
      const rewrite = (): readonly FixDraft[] =>
        known.name === 'In' && allText.length === texts.length && ++offers <= MAX_OFFERS
          ? rewriteAsMatch(operator, values, allText, context.text)
          : [];
      for (const [index, item] of valueItems.entries()) check(item, texts[index], rewrite, report, context);
    },
    alertSelector: checkMatchLabels,
    configSelector: checkMatchLabels,
  },
};

function checkMatchLabels(selector: Place, report: Report, context: RuleContext): void {
  const labels = presentMember(selector, 'matchLabels');
  for (const label of membersAt(labels))
    check(label, stringAt(label), () => moveToMatch(selector, label, context.text), report, context);
}

function check(
  place: Place,
  value: string | undefined,
  fixes: () => readonly FixDraft[],
  report: Report,
  context: RuleContext,
): void {
  const problem = value === undefined ? undefined : checkLabelValue(value);
  if (value === undefined || !problem) return;
  report({
    place,
    ...rejection(context),
    message: hasMatch(context) ? describe(value, problem) : describeWithoutMatch(value, problem),
    fixes: hasMatch(context) ? fixes() : [],
  });
}

function describe(value: string, problem: LabelValueProblem): Phrase {
  if (meantPattern(value) !== undefined)
    return phrase(
      '“{value}” is not treated as a pattern here: whole values are compared, and this is not a valid label value. Use “Match” with a regular expression.',
      { value },
    );
  return phrase('“{value}” is not a valid label value: {reason}. Use “Match” with a regular expression.', {
    value,
    reason: reasonOf(problem),
  });
}

function describeWithoutMatch(value: string, problem: LabelValueProblem): Phrase {
  return meantPattern(value) === undefined
    ? phrase('“{value}” is not a valid label value: {reason}. No operator here can test such a value.', {
        value,
        reason: reasonOf(problem),
      })
    : phrase(
        '“{value}” is not treated as a pattern here: whole values are compared, and this is not a valid label value. List the values that it stands for.',
        { value },
      );
}

function reasonOf(problem: LabelValueProblem): Phrase {
  return problem === 'too-long'
    ? phrase('it is longer than 63 characters')
    : phrase('it must consist of letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit');
}

/** A text that looks like a pattern is probably meant as one, so the literal reading comes second. */
function asMatch(values: readonly string[], edits: (regexValue: string) => FixDraft['edits']): readonly FixDraft[] {
  const pattern = anchoredMeantPattern(values);
  const exact = anchoredPattern(values);
  const literally = {
    title: phrase('Rewrite as an anchored “Match”'),
    edits: edits(`regexValue: ${quoteScalar(exact)}`),
    // It compares the same whole values.
    safe: pattern === undefined,
  };
  if (pattern === undefined) return [literally];
  return [
    {
      title: phrase('Rewrite as “Match”: `{pattern}`', { pattern }),
      edits: edits(`regexValue: ${quoteScalar(pattern)}`),
    },
    { ...literally, preferred: false },
  ];
}

/** `In` with any values equals `Match` with all of them, anchored at both ends. */
function rewriteAsMatch(operator: Place, values: Place, texts: readonly string[], text: string): readonly FixDraft[] {
  return asMatch(texts, (regexValue) => [replaceValue(operator, 'Match'), replaceMember(text, values, regexValue)]);
}

function moveToMatch(selector: Place, label: Place, text: string): readonly FixDraft[] {
  const value = stringAt(label);
  const labels = presentMember(selector, 'matchLabels');
  const { node } = selector;
  if (value === undefined || labels?.node.kind !== 'mapping' || node.kind !== 'mapping') return [];
  // an entry in an existing list would have to follow that list's style
  if (presentMember(selector, 'matchExpressions')) return [];
  const alone = labels.node.members.size === 1;
  return asMatch([value], (regexValue) => {
    const list = `matchExpressions:\n  - key: ${label.entry?.key}\n    operator: Match\n    ${regexValue}`;
    return alone ? [replaceMember(text, labels, list)] : [removeMember(text, label), appendMember(text, node, list)];
  });
}
