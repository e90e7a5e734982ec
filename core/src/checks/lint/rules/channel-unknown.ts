import { itemsAt, placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import type { Place } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';
import { unknownValue } from '../unknown-value.js';

/** Other names that people use for the channels. */
const SYNONYMS = {
  dingding: 'dingtalk',
  ding: 'dingtalk',
  mail: 'email',
  lark: 'feishu',
  wecom: 'wechat',
  weixin: 'wechat',
};

/** The admission webhook does not check it; an unknown channel selects no receivers (notification-manager 2.6). */
export const channelUnknown: Rule = {
  meta: {
    id: 'channel-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Router’s type is not a channel, so the Router selects no receivers.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Router') return;
      for (const place of channelTypes(root)) {
        const unknown = unknownValue(place, context, SYNONYMS);
        // an empty type counts as missing
        if (!unknown || unknown.value === '') continue;
        const { value, known, fixes } = unknown;
        report({
          place,
          message: phrase('“{value}” is not a channel, so no receiver is selected. The channels are {known}.', {
            value,
            known,
          }),
          fixes,
        });
      }
    },
  },
};

function channelTypes(root: Place): readonly Place[] {
  const receivers = placeAt(root, 'spec', 'receivers');
  const type = placeAt(receivers, 'type');
  const ofChannels = itemsAt(receivers, 'channels').flatMap((channel) => itemsAt(channel, 'type'));
  return [...(type ? [type] : []), ...ofChannels];
}
