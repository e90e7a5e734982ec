import { itemsAt, placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

/** The global receiver that the console's page edits (KubeSphere console 3.3, 3.4). */
const CONSOLE_RECEIVER = 'global-dingtalk-receiver';

export const matchInConsole: Rule = {
  meta: {
    id: 'match-in-console',
    family: 'style',
    severity: 'hint',
    summary: 'The KubeSphere 3.4 console drops the expression of a Match when it saves this receiver.',
    fixes: 'none',
  },
  visit: {
    dingtalkReceiver(place, report) {
      if (nameOf(place) !== CONSOLE_RECEIVER) return;
      for (const requirement of itemsAt(place, 'alertSelector', 'matchExpressions')) {
        const { operator, known, regexValue } = requirementParts(requirement);
        if (!known?.usesRegex || !operator || !stringAt(regexValue)) continue;
        report({
          place: operator,
          message: phrase(
            'The KubeSphere 3.4 console does not support “Match” and drops regexValue when it saves this receiver; the condition then matches every alert. Rename the receiver, or do not edit it in the console.',
          ),
        });
      }
    },
  },
};

function nameOf(channel: Place): string | undefined {
  const root = channel.parent?.parent;
  const metadata = placeAt(root, 'metadata');
  return metadata && stringAt(presentMember(metadata, 'name'));
}
