import { readSelector } from '../../../model/read/read-selector.js';
import { compileSelector } from '../../../model/selector/compile-selector.js';
import { phrase } from '../../../text/phrase.js';
import { toJson } from '../../../yaml/node.js';
import type { Rule } from '../rule.js';

/** Before 2.0 nothing checks conditions, and a receiver whose conditions cannot be evaluated gets every alert. */
export const conditionsIneffective: Rule = {
  meta: {
    id: 'conditions-ineffective',
    family: 'runtime',
    severity: 'warning',
    summary: 'The manager cannot evaluate the conditions of a receiver, so the receiver gets every alert.',
    fixes: 'none',
    appliesTo: ({ unusableSelector }) => unusableSelector === 'passes',
  },
  visit: {
    alertSelector(selector, report, { kind, compile, release }) {
      if (kind !== 'Receiver') return;
      const { problems } = compileSelector(readSelector(toJson(selector.node)), {
        compile,
        matchSemantics: release.match,
      });
      if (problems.length === 0) return;
      report({
        place: selector,
        mark: 'key',
        message: phrase(
          'The manager cannot evaluate these conditions, so the receiver gets every alert. Another finding says which condition is wrong.',
        ),
      });
    },
  },
};
