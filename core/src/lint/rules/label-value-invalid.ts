import { members, type Place, setMember, stringAt } from '../../manifest/place.js';
import { checkLabelValue } from '../../match/label-value.js';
import { appendMember, quoteScalar, removeMember, replaceMember, replaceValue } from '../../yaml/edit.js';
import { refusal, requirementParts } from '../requirement.js';
import type { FixDraft, Report, Rule, RuleContext } from '../rule.js';

export const labelValueInvalid: Rule = {
  meta: {
    id: 'label-value-invalid',
    family: 'admission',
    severity: 'error',
    summary: 'A value of In, NotIn or matchLabels is not a valid label value; only Match can test it.',
    fixable: true,
  },
  visit: {
    requirement(place, report, context) {
      const { operator, known, values, valueItems } = requirementParts(place);
      if (!operator || !values || !known?.needsValues) return;
      const texts = valueItems.map(stringAt);
      const allText = texts.filter((text) => text !== undefined);
      const rewrite = (): readonly FixDraft[] =>
        known.name === 'In' && allText.length === texts.length
          ? [rewriteAsMatch(operator, values, allText, context.text)]
          : [];
      for (const [index, item] of valueItems.entries()) check(item, texts[index], rewrite, report, context);
    },
    alertSelector: checkMatchLabels,
    configSelector: checkMatchLabels,
  },
};

function checkMatchLabels(selector: Place, report: Report, context: RuleContext): void {
  const labels = setMember(selector, 'matchLabels');
  for (const label of labels ? members(labels) : [])
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
  if (!problem) return;
  const reason =
    problem === 'too-long'
      ? 'it is longer than 63 characters'
      : 'it takes letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit';
  report({
    place,
    ...refusal(context),
    message: `“${value}” cannot be tested like this: ${reason}. Use “Match” with a regular expression.`,
    fixes: fixes(),
  });
}

const TITLE = 'Rewrite as an anchored “Match”';

/** `In` with whatever values is the same as `Match` with all of them, anchored at both ends. */
function rewriteAsMatch(operator: Place, values: Place, texts: readonly string[], text: string): FixDraft {
  const regexValue = `regexValue: ${quoteScalar(anchoredPattern(texts))}`;
  return { title: TITLE, edits: [replaceValue(operator, 'Match'), replaceMember(text, values, regexValue)] };
}

function moveToMatch(selector: Place, label: Place, text: string): readonly FixDraft[] {
  const value = stringAt(label);
  const labels = setMember(selector, 'matchLabels');
  if (value === undefined || labels?.node.kind !== 'mapping' || selector.node.kind !== 'mapping') return [];
  // into a list that is there already it would have to fit that list's style
  if (setMember(selector, 'matchExpressions')) return [];
  const list = `matchExpressions:\n  - key: ${label.entry?.key}\n    operator: Match\n    regexValue: ${quoteScalar(anchoredPattern([value]))}`;
  const edits =
    labels.node.members.size === 1
      ? [replaceMember(text, labels, list)]
      : [removeMember(text, label), appendMember(text, selector.node, list)];
  return [{ title: TITLE, edits }];
}

function anchoredPattern(values: readonly string[]): string {
  const quoted = values.map((value) => value.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&'));
  return quoted.length === 1 ? `^${quoted[0]}$` : `^(${quoted.join('|')})$`;
}
