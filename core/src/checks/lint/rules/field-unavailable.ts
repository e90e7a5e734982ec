import { findKind } from '../../../model/kinds.js';
import { formatSeries } from '../../../model/release/manager-version.js';
import { phrase } from '../../../text/phrase.js';
import { newerFields } from '../../schema/newer-fields.js';
import type { Rule } from '../rule.js';

/**
 * Fields that the targeted manager does not know yet. Its CRDs are older too: kubectl rejects the field, and for other
 * clients the API server drops it silently (notification-manager: changelog; the schemas hold each field's version).
 */
export const fieldUnavailable: Rule = {
  meta: {
    id: 'field-unavailable',
    family: 'admission',
    severity: 'error',
    summary: 'The targeted version of the notification manager does not have this field yet.',
    fixable: false,
  },
  visit: {
    root(root, report, { apiVersion, kind, release }) {
      const info = findKind(apiVersion, kind);
      for (const { place, since } of info ? newerFields(info, root, release) : []) {
        report({
          place,
          mark: 'key',
          message: phrase(
            '“{field}” requires notification manager {version}; the targeted version is older, so kubectl rejects the field and other clients drop it.',
            { field: place.entry?.key ?? '', version: formatSeries(since) },
          ),
        });
      }
    },
  },
};
