import { type Extent, madeObject } from '../../yaml/made-nodes.js';
import type { YamlMapping } from '../../yaml/node.js';
import type { JsonObject } from '../../yaml/object.js';
import { INSTALLED_TEMPLATES } from '../release/releases.js';

const { name, namespace } = INSTALLED_TEMPLATES;

/**
 * What the chart sets unless its values say otherwise, as far as it decides about messages (notification-manager: the values
 * of its chart, 2.0 to 2.6). What differs between releases is in the table of releases.
 */
const DEFAULTS: JsonObject = {
  defaultConfigSelector: { matchLabels: { type: 'default' } },
  receivers: {
    tenantKey: 'user',
    globalReceiverSelector: { matchLabels: { type: 'global' } },
    tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
  },
  template: {
    text: { name, namespace },
    languagePack: [{ name: 'zh-cn', namespace }],
  },
};

/** @param at where they are shown: the values that leave them out */
export function chartDefaults(at: Extent): YamlMapping {
  return madeObject(at, DEFAULTS);
}
