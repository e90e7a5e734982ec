import { SERVED_VERSION } from '../../../model/kind-names.js';
import { itemsAt, placeAt, textAt } from '../../../model/read/fields.js';
import { unknownAt } from '../../../model/unknown/unknown-at.js';
import { phrase } from '../../../text/phrase.js';
import { nearestPlace, type Place, presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const SELECTORS = ['globalReceiverSelector', 'tenantReceiverSelector'];

/** The fields that name templates. */
const MEANT = [
  ['template', 'text', 'name'],
  ['receivers', 'options', 'global', 'templateFile'],
] as const;

/** Whether nobody can tell a field, because a placeholder stands for it or for what is around it. */
function unknownIn(spec: Place, path: readonly string[]): boolean {
  return unknownAt(nearestPlace(spec, path)) !== undefined;
}

/**
 * The manager looks up the templates of messages, also the default ones, in the ConfigMap that this field names; before
 * 2.0 it read files. `kubectl apply` keeps the field of an installed NotificationManager, so this is not certain.
 */
export const managerWithoutTemplates: Rule = {
  meta: {
    id: 'manager-without-templates',
    family: 'runtime',
    severity: 'warning',
    summary: 'A NotificationManager names no templates, so messages without templates of their own fail.',
    fixes: 'none',
    appliesTo: ({ templateData }) => templateData === 'manager',
  },
  visit: {
    root(root, report, { apiVersion, kind, isPart }) {
      // What a patch or values leave out, the object or the chart has.
      if (isPart) return;
      if (kind !== 'NotificationManager' || apiVersion !== SERVED_VERSION) return;
      const spec = presentMember(root, 'spec');
      const receivers = placeAt(spec, 'receivers');
      // one without the required selectors is a patch of another, or rejected
      if (!spec || !SELECTORS.every((selector) => placeAt(receivers, selector))) return;
      if (textAt(spec, 'template', 'text', 'name') !== '') return;
      if (itemsAt(receivers, 'options', 'global', 'templateFile').length > 0) return;
      // A placeholder may stand for any of them.
      if (MEANT.some((path) => unknownIn(spec, path))) return;
      report({
        place: presentMember(spec, 'template') ?? spec,
        mark: 'key',
        message: phrase(
          'The NotificationManager names no ConfigMap with templates in `spec.template.text`. Every message fails whose receiver has no templates of its own.',
        ),
      });
    },
  },
};
