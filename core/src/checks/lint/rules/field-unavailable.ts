import { findKind } from '../../../model/kinds.js';
import { formatSeries } from '../../../model/release/manager-version.js';
import { phrase } from '../../../text/phrase.js';
import { isNull } from '../../../yaml/place.js';
import { type MissingField, releaseDifferences } from '../../schema/release-differences.js';
import type { Rule, RuleContext } from '../rule.js';

/**
 * Fields that the targeted manager does not know yet. Its CRDs are older too: kubectl rejects the field, and for other
 * clients the API server drops it silently (notification-manager: changelog; the schemas hold each field's version).
 */
export const fieldUnavailable: Rule = {
  meta: {
    id: 'field-unavailable',
    family: 'admission',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'The targeted version of the notification manager does not have this field yet.',
    fixes: 'none',
  },
  visit: {
    root(root, report, context) {
      const info = findKind(context.apiVersion, context.kind);
      if (!info) return;
      for (const field of releaseDifferences(context.release, info, root).missing) {
        const dropped = isNull(field.place.node);
        report({
          place: field.place,
          mark: 'key',
          ...(dropped && { severity: 'warning', rejectedBy: 'server-side' }),
          message: dropped ? droppedMessage(field) : messageOf(field, context),
        });
      }
    },
  },
};

/** `kubectl apply` drops what is null before it sends an object. */
function droppedMessage({ place, since }: MissingField) {
  const field = place.entry?.key ?? '';
  return since
    ? phrase(
        '“{field}” requires notification manager {version}; the targeted version is older. A plain `kubectl apply` drops it because it is null; server-side apply rejects it.',
        { field, version: formatSeries(since) },
      )
    : phrase(
        'The cluster does not have “{field}”. A plain `kubectl apply` drops it because it is null; server-side apply rejects it.',
        { field },
      );
}

function messageOf({ place, since }: MissingField, { release }: RuleContext) {
  const field = place.entry?.key ?? '';
  return since
    ? phrase(
        '“{field}” requires notification manager {version}; the targeted version is older, so kubectl rejects the field and other clients drop it.',
        { field, version: formatSeries(since) },
      )
    : phrase(
        'KubeSphere {version} installs a custom resource definition without “{field}”, so kubectl rejects the field and other clients drop it.',
        { field, version: release.version.kubeSphere ?? '' },
      );
}
