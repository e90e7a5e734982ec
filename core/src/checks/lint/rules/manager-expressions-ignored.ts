import type { FixDraft } from '../../../model/finding/draft.js';
import { phrase } from '../../../text/phrase.js';
import { quoteScalar, removeMember, replaceMember } from '../../../yaml/edit.js';
import { items, presentMember, stringAt } from '../../../yaml/place.js';
import { isManagerSelector } from '../manager-selector.js';
import type { Rule } from '../rule.js';

export const managerExpressionsIgnored: Rule = {
  meta: {
    id: 'manager-expressions-ignored',
    family: 'runtime',
    severity: 'warning',
    summary: 'The manager’s own selectors use only matchLabels and ignore matchExpressions.',
    fixes: 'mixed',
  },
  visit: {
    configSelector(selector, report, context) {
      const expressions = presentMember(selector, 'matchExpressions');
      if (!isManagerSelector(selector, context) || expressions?.node.kind !== 'sequence') return;
      if (expressions.node.items.length === 0) return;
      const labels = presentMember(selector, 'matchLabels');
      const lines = labels ? undefined : asLabels(items(expressions).map(pairOf));
      const fixes: readonly FixDraft[] = lines
        ? [{ title: phrase('Rewrite as matchLabels'), edits: [replaceMember(context.text, expressions, lines)] }]
        : [{ title: phrase('Remove matchExpressions'), edits: [removeMember(context.text, expressions)], safe: true }];
      report({
        place: expressions,
        mark: 'key',
        message: phrase(
          'The manager reads only matchLabels of “{field}”, so these conditions have no effect. Use matchLabels.',
          { field: selector.entry?.key ?? '' },
        ),
        tag: 'unnecessary',
        // removing the last condition would leave the selector empty, which is worse: see manager-selector-empty
        fixes: lines || (labels?.node.kind === 'mapping' && labels.node.members.size > 0) ? fixes : [],
      });
    },
  },
};

/** The only pair that a condition matches. */
function pairOf(requirement: Parameters<typeof presentMember>[0]): readonly [string, string] | undefined {
  const values = presentMember(requirement, 'values');
  const [value, ...more] = values ? items(values).map(stringAt) : [];
  const key = stringAt(presentMember(requirement, 'key'));
  if (stringAt(presentMember(requirement, 'operator')) !== 'In' || more.length > 0) return undefined;
  return key === undefined || value === undefined ? undefined : [key, value];
}

/** There, more than one pair would mean “any of them”. */
function asLabels(pairs: readonly (readonly [string, string] | undefined)[]): string | undefined {
  const [pair, ...more] = pairs;
  return pair && more.length === 0 ? `matchLabels: { ${quoteScalar(pair[0])}: ${quoteScalar(pair[1])} }` : undefined;
}
