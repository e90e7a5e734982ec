import { type Extent, madeMapping, madeScalar } from '../../yaml/made-nodes.js';
import type { YamlMapping, YamlNode } from '../../yaml/node.js';
import { INSTALLED_TEMPLATES } from '../release/releases.js';

type Default = string | readonly Default[] | { readonly [key: string]: Default };

const { name, namespace } = INSTALLED_TEMPLATES;

/**
 * What the chart sets unless its values say otherwise, as far as it decides about messages (notification-manager: the values
 * of its chart, 2.0 to 2.6). What differs between releases is in the table of releases.
 */
const DEFAULTS: { readonly [key: string]: Default } = {
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
  return mappingOf(DEFAULTS, at);
}

function mappingOf(values: { readonly [key: string]: Default }, at: Extent): YamlMapping {
  return madeMapping(
    at,
    Object.entries(values).map(([key, value]) => ({ key, value: nodeOf(value, at) })),
  );
}

function nodeOf(value: Default, at: Extent): YamlNode {
  if (typeof value === 'string') return madeScalar(at, value);
  if (!isList(value)) return mappingOf(value, at);
  const items = value.map((item) => nodeOf(item, at));
  const size = items.reduce((sum, item) => sum + item.size, 1);
  return { kind: 'sequence', start: at.start, end: at.end, size, flow: false, items };
}

function isList(value: Default): value is readonly Default[] {
  return Array.isArray(value);
}
