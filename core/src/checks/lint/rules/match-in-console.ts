import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** The one receiver that the console's page edits for everyone (KubeSphere console 3.3, 3.4). */
const CONSOLE_RECEIVER = 'global-dingtalk-receiver';

export const matchInConsole: Rule = {
  meta: {
    id: 'match-in-console',
    family: 'style',
    severity: 'hint',
    summary: 'The console of KubeSphere 3.4 drops the expression of a Match when it saves this receiver.',
    fixable: false,
  },
  visit: {
    dingtalkReceiver(place, report) {
      if (nameOf(place) !== CONSOLE_RECEIVER) return;
      const selector = presentMember(place, 'alertSelector');
      const expressions = selector && presentMember(selector, 'matchExpressions');
      for (const requirement of expressions ? items(expressions) : []) {
        const { operator, known, regexValue } = requirementParts(requirement);
        if (!known?.usesRegex || !operator || !stringAt(regexValue)) continue;
        report({
          place: operator,
          message: phrase(
            'The console of KubeSphere 3.4 edits this receiver, knows no “Match”, and drops regexValue when it saves: the condition then lets every alert through. Give the receiver another name, or do not edit it there.',
          ),
        });
      }
    },
  },
};

function nameOf(channel: Place): string | undefined {
  const root = channel.parent?.parent;
  const metadata = root && presentMember(root, 'metadata');
  return metadata && stringAt(presentMember(metadata, 'name'));
}
