import { findKind } from '../../../model/kinds.js';
import { phrase } from '../../../text/phrase.js';
import { newerFields } from '../../schema/newer-fields.js';
import type { Rule } from '../rule.js';

/**
 * Fields that the targeted manager does not know yet. Its CRDs are older then: kubectl refuses the field, and other
 * clients have it dropped without a word (notification-manager: changelog; the schemas say which field came when).
 */
export const fieldUnavailable: Rule = {
  meta: {
    id: 'field-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager has no such field yet.',
    fixable: false,
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      const info = findKind(apiVersion, kind);
      for (const { place, since } of info ? newerFields(info, root) : []) {
        report({
          place,
          mark: 'key',
          versions: { before: since },
          message: phrase(
            '“{field}” exists since version {version} of the notification manager; the targeted one is older, so kubectl refuses it and other clients drop it.',
            { field: place.entry?.key ?? '', version: `${since.major}.${since.minor}` },
          ),
        });
      }
    },
  },
};
