import { phrase } from '../../../text/phrase.js';
import { isEncodedCredential } from '../encoded-credential.js';
import type { Rule } from '../rule.js';
import { visitRobotCredentials } from '../visit-credentials.js';

/** The secret is “the string starting with SEC”, used as a whole (DingTalk: security settings of custom robots). */
export const signingSecret: Rule = {
  meta: {
    id: 'signing-secret',
    family: 'runtime',
    severity: 'hint',
    sometimes: ['warning'],
    summary: 'A robot’s signing secret does not start with SEC, or has leading or trailing whitespace.',
    fixes: 'none',
  },
  visit: visitRobotCredentials('signingSecret', ({ place, value }, report) => {
    if (isEncodedCredential(value)) return;
    if (value !== value.trim())
      report({
        place,
        mark: 'key',
        severity: 'warning',
        message: phrase(
          'The secret begins or ends with whitespace, which becomes part of the key, so every signature is wrong (310000).',
        ),
      });
    else if (value !== '' && !value.startsWith('SEC'))
      report({
        place,
        mark: 'key',
        message: phrase(
          'A robot’s signing secret begins with `SEC`. Copy all of it from the robot’s security settings.',
        ),
      });
  }),
};
