import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type {
  ChatbotFacts,
  CommonFacts,
  ConversationTargetFacts,
  DingTalkFacts,
  ReceiverFacts,
  SectionFacts,
} from '../facts.js';
import { flagAt, placeAt, textAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readConfigMapReference } from './read-config-map-reference.js';
import { readCredential } from './read-credential.js';
import { readPlacedSelector } from './read-placed-selector.js';

/** The sections of a Receiver that are channels (notification-manager 2.6). */
export const CHANNELS = [
  'dingtalk',
  'discord',
  'email',
  'feishu',
  'pushover',
  'slack',
  'sms',
  'telegram',
  'webhook',
  'wechat',
] as const;

export function readReceiver(common: CommonFacts, root: Place, lines: LineIndex): ReceiverFacts {
  const spec = presentMember(root, 'spec');
  return {
    ...common,
    kind: 'Receiver',
    sections: CHANNELS.flatMap((channel) => {
      const section = placeAt(spec, channel);
      return section?.node.kind === 'mapping' ? [readSection(channel, section, lines)] : [];
    }),
  };
}

function readSection(channel: string, section: Place, lines: LineIndex): SectionFacts {
  return {
    channel,
    enabled: flagAt(section, 'enabled') ?? true,
    range: rangeOf(lines, presentMember(section, 'enabled'), section),
    alertSelector: readPlacedSelector(presentMember(section, 'alertSelector'), lines),
    ...(channel === 'dingtalk' && { dingtalk: readDingTalk(section, lines) }),
  };
}

function readDingTalk(section: Place, lines: LineIndex): DingTalkFacts {
  const [template, tmplType] = [presentMember(section, 'template'), presentMember(section, 'tmplType')];
  return {
    configSelector: readPlacedSelector(presentMember(section, 'dingtalkConfigSelector'), lines),
    tmplType: textAt(tmplType),
    template: textAt(template),
    titleTemplate: textAt(section, 'titleTemplate'),
    templateRange: rangeOf(lines, template, tmplType, section),
    tmplText: readConfigMapReference(presentMember(section, 'tmplText'), lines),
    chatbot: readChatbot(presentMember(section, 'chatbot'), lines),
    conversation: readConversation(presentMember(section, 'conversation'), lines),
  };
}

function readChatbot(chatbot: Place | undefined, lines: LineIndex): ChatbotFacts | undefined {
  if (chatbot?.node.kind !== 'mapping') return undefined;
  return {
    range: rangeOf(lines, chatbot),
    webhook: readCredential(chatbot, 'webhook', lines),
    secret: readCredential(chatbot, 'secret', lines),
    keywords: textsAt(chatbot, 'keywords'),
    atMobiles: textsAt(chatbot, 'atMobiles'),
    atUsers: textsAt(chatbot, 'atUsers'),
    atAll: flagAt(chatbot, 'atAll') ?? false,
  };
}

/** A conversation without chats counts as missing, because nothing is sent to it. */
function readConversation(conversation: Place | undefined, lines: LineIndex): ConversationTargetFacts | undefined {
  const chatIds = textsAt(conversation, 'chatids');
  return conversation && chatIds.length > 0 ? { range: rangeOf(lines, conversation), chatIds } : undefined;
}
