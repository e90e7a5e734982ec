import { itemsAt } from '../../../model/read/fields.js';
import { readSelector } from '../../../model/read/read-selector.js';
import { compileSelector } from '../../../model/selector/compile-selector.js';
import { problemPhrase } from '../../../model/selector/describe-problem.js';
import type { SelectorProblem } from '../../../model/selector/selector-problem.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { toJson } from '../../../yaml/node.js';
import { presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/**
 * The only selector of a NotificationManager that is evaluated as a whole, by Kubernetes' own rules. If it is invalid,
 * the manager continues without one and crashes (notification-manager 2.6). Its `matchLabels` are checked like others.
 */
export const defaultConfigSelectorInvalid: Rule = {
  meta: {
    id: 'default-config-selector-invalid',
    family: 'runtime',
    severity: 'warning',
    summary: 'The defaultConfigSelector cannot be evaluated, so the manager crashes.',
    fixes: 'none',
  },
  visit: {
    configSelector(selector, report, { kind, release }) {
      if (kind !== 'NotificationManager' || selector.step !== 'defaultConfigSelector') return;
      const requirements = itemsAt(selector, 'matchExpressions');
      const { problems } = compileSelector(readSelector(toJson(selector.node)), { matchSemantics: 'unavailable' });
      for (const problem of problems) {
        const place = problem.place.in === 'matchExpressions' ? requirements[problem.place.index] : undefined;
        if (!place) continue;
        report({
          place: presentMember(place, fieldOf(problem)) ?? place,
          message:
            release.unusableDefaultSelectorEndsOn === 'configs'
              ? phrase(
                  '{problem} The manager cannot evaluate this selector and crashes as soon as any Config exists.',
                  {
                    problem: describe(problem),
                  },
                )
              : phrase(
                  '{problem} The manager cannot evaluate this selector and crashes on the first Config or Receiver that is neither global nor a tenant’s.',
                  { problem: describe(problem) },
                ),
        });
      }
    },
  },
};

function describe(problem: SelectorProblem): Phrase {
  return problem.code === 'operator-unavailable' || problem.code === 'operator-unknown'
    ? phrase('“{operator}” does not exist here.', { operator: problem.operator })
    : problemPhrase(problem);
}

function fieldOf({ code }: SelectorProblem): string {
  if (code === 'key-invalid') return 'key';
  return code === 'value-invalid' || code === 'values-forbidden' ? 'values' : 'operator';
}
