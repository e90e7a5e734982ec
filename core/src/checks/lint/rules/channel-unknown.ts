import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember } from '../../../yaml/place.js';
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
    fixable: true,
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
  const spec = presentMember(root, 'spec');
  const receivers = spec && presentMember(spec, 'receivers');
  const type = receivers && presentMember(receivers, 'type');
  const channels = receivers && presentMember(receivers, 'channels');
  const ofChannels = (channels ? items(channels) : []).flatMap((channel) => {
    const types = presentMember(channel, 'type');
    return types ? items(types) : [];
  });
  return [...(type ? [type] : []), ...ofChannels];
}
