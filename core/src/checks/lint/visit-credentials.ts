import type { CredentialUse } from '../../model/credential-use.js';
import type { Draft } from '../../model/finding/draft.js';
import { placeAt } from '../../model/read/fields.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { Report, Rule, RuleContext } from './rule.js';
import { secretEntries } from './secret-entries.js';

/** A credential of a DingTalk robot, in the manifest itself or in a Secret that it names. */
export interface RobotCredential {
  readonly place: Place;
  /** Never show it. */
  readonly value: string;
  /** The chatbot that the credential belongs to, if the credential is in the manifest. */
  readonly chatbot: Place | undefined;
  /** Base64 in a Secret. */
  readonly encoded: boolean;
}

const FIELDS = { webhook: 'webhook', signingSecret: 'secret' } as const;

/**
 * Visits the webhook URLs or signing secrets of robots, wherever they are written. A finding on a Secret's entry is
 * reported only when a manifest uses the entry as that credential.
 */
export function visitRobotCredentials(
  use: Exclude<CredentialUse, 'text'>,
  check: (credential: RobotCredential, report: Report, context: RuleContext) => void,
): Rule['visit'] {
  return {
    chatbot(chatbot, report, context) {
      const place = placeAt(chatbot, FIELDS[use], 'value');
      const value = stringAt(place);
      if (place && value && !isPlaceholder(value)) check({ place, value, chatbot, encoded: false }, report, context);
    },
    root(root, report, context) {
      if (context.kind !== 'Secret') return;
      for (const { key, place, value, encoded } of secretEntries(root)) {
        if (isPlaceholder(value)) continue;
        const reportEntry = (draft: Draft): void => report({ ...draft, entry: { key, uses: [use] } });
        // a trailing line break is reported by secret-line-break
        check(
          { place, value: value.replace(/(?<![\r\n])[\r\n]+$/, ''), chatbot: undefined, encoded },
          reportEntry,
          context,
        );
      }
    },
  };
}
