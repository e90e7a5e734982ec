import type { Draft } from '../../../model/finding/draft.js';
import { phrase } from '../../../text/phrase.js';
import { presentMember } from '../../../yaml/place.js';
import { channel } from '../channel.js';
import type { Rule } from '../rule.js';
import { type UnknownValue, unknownValue } from '../unknown-value.js';

/** The channels whose type the admission webhook checks; Feishu’s it lets pass. */
const CHANNELS = ['dingtalk', 'email', 'wechat'];

const SYNONYMS = { md: 'markdown', plain: 'text', txt: 'text' };

export const templateTypeUnknown: Rule = {
  meta: {
    id: 'template-type-unknown',
    family: 'admission',
    severity: 'error',
    summary:
      'The tmplType of a channel is none that it has: text or markdown for DingTalk and WeCom, text or html for mail.',
    fixable: true,
  },
  visit: {
    root(root, report, context) {
      if (context.kind !== 'Receiver') return;
      for (const name of CHANNELS) {
        const section = channel(root, name);
        const type = unknownValue(section && presentMember(section, 'tmplType'), context, SYNONYMS);
        if (type) report(refused(type));
      }
    },
    dingtalkOptions(options, report, context) {
      const type = unknownValue(presentMember(options, 'tmplType'), context, SYNONYMS);
      // here an empty one counts as left out
      if (type && type.value !== '') report(unusable(type));
    },
  },
};

function refused({ place, value, known, fixes }: UnknownValue): Draft {
  const message =
    value === ''
      ? phrase('The cluster refuses an empty type, too: leave it out, or write one of {known}.', { known })
      : phrase('“{value}” is not a type of this channel’s messages: the cluster refuses it. Write one of {known}.', {
          value,
          known,
        });
  return { place, message, fixes };
}

/** Nothing checks the manager's own options: every message without a template of its own then fails to render. */
function unusable({ place, value, known, fixes }: UnknownValue): Draft {
  return {
    place,
    family: 'runtime',
    message: phrase(
      '“{value}” is not a type of DingTalk message: none can be rendered with it. Write one of {known}.',
      {
        value,
        known,
      },
    ),
    fixes,
  };
}
