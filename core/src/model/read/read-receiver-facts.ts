import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { ChatbotFacts, ConversationTargetFacts, DingTalkFacts, ReceiverFacts, SectionFacts } from '../facts.js';
import { flagAt, placeAt, textAt, textsAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readConfigMapReference } from './read-config-map-reference.js';
import { readCredentialFacts } from './read-credential-facts.js';
import { readSelectorFacts } from './read-selector-facts.js';

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

export function readSections(root: Place, lines: LineIndex): Pick<ReceiverFacts, 'sections'> {
  const spec = presentMember(root, 'spec');
  return {
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
    alertSelector: readSelectorFacts(presentMember(section, 'alertSelector'), lines),
    ...(channel === 'dingtalk' && { dingtalk: readDingTalk(section, lines) }),
  };
}

function readDingTalk(section: Place, lines: LineIndex): DingTalkFacts {
  const [template, tmplType] = [presentMember(section, 'template'), presentMember(section, 'tmplType')];
  return {
    configSelector: readSelectorFacts(presentMember(section, 'dingtalkConfigSelector'), lines),
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
    webhook: readCredentialFacts(chatbot, 'webhook', lines),
    secret: readCredentialFacts(chatbot, 'secret', lines),
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
