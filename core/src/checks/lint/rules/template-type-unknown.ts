import type { Draft } from '../../../model/finding/draft.js';
import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Rule } from '../rule.js';
import { type UnknownValue, unknownValue } from '../unknown-value.js';

/** The channels whose type the admission webhook checks; it does not check Feishu’s. */
const CHANNELS = ['dingtalk', 'email', 'wechat'];

const SYNONYMS = { md: 'markdown', plain: 'text', txt: 'text' };

export const templateTypeUnknown: Rule = {
  meta: {
    id: 'template-type-unknown',
    family: 'admission',
    severity: 'error',
    summary:
      'The channel does not support its tmplType: text or markdown for DingTalk and WeCom, text or html for mail.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Receiver') return;
      for (const name of CHANNELS) {
        const section = channel(root, name);
        const type = unknownValue(placeAt(section, 'tmplType'), context, SYNONYMS);
        if (type) report(rejected(type));
      }
    },
    dingtalkOptions(options, report, context) {
      const type = unknownValue(presentMember(options, 'tmplType'), context, SYNONYMS);
      // here an empty type counts as missing
      if (type && type.value !== '') report(unusable(type));
    },
  },
};

function rejected({ place, value, known, fixes }: UnknownValue): Draft {
  const message =
    value === ''
      ? phrase('The cluster rejects an empty type. Leave it out, or use one of {known}.', { known })
      : phrase('“{value}” is not a message type of this channel, so the cluster rejects it. Use one of {known}.', {
          value,
          known,
        });
  return { place, message, fixes };
}

/** Nothing validates the manager's own options: every message without its own template then fails to render. */
function unusable({ place, value, known, fixes }: UnknownValue): Draft {
  return {
    place,
    family: 'runtime',
    message: phrase('“{value}” is not a DingTalk message type, so no message can be rendered. Use one of {known}.', {
      value,
      known,
    }),
    fixes,
  };
}
