import type { Json, ManifestObject } from '../../yaml/object.js';
import type { ChatbotExtras } from '../message.js';
import { readSelector } from '../read-selector.js';
import type { LabelSelector } from '../selector/selector.js';
import { type Credential, readCredential } from './credential.js';
import { booleanMember, member, objectMember, stringMember, stringsMember } from './json-fields.js';

/** The DingTalk section of a Receiver, as far as it can be read: nothing is checked. */
export interface DingTalkReceiver {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  /** Undefined: every alert. */
  readonly alertSelector?: LabelSelector;
  /** Undefined: any Config. */
  readonly dingtalkConfigSelector?: LabelSelector;
  /** `text` or `markdown`; undefined: the NotificationManager's option, else text. */
  readonly tmplType?: string;
  readonly template?: string;
  readonly titleTemplate?: string;
  /** The ConfigMap with the receiver's own templates; without `key`, all of them. */
  readonly tmplText?: { readonly name: string; readonly key?: string; readonly namespace?: string };
  readonly chatbot?: ReceiverChatbot;
  readonly conversation?: { readonly chatIds: readonly string[] };
}

export interface ReceiverChatbot extends Required<ChatbotExtras> {
  readonly webhook: Credential;
  /** Missing: the robot does not check signatures. */
  readonly secret: Credential;
}

/** Undefined for anything but a Receiver with `spec.dingtalk`. */
export function readDingTalkReceiver(object: ManifestObject): DingTalkReceiver | undefined {
  const dingtalk = objectMember(objectMember(object.value, 'spec'), 'dingtalk');
  if (object.kind !== 'Receiver' || dingtalk === undefined) return undefined;
  const alertSelector = readSelector(member(dingtalk, 'alertSelector'));
  const dingtalkConfigSelector = readSelector(member(dingtalk, 'dingtalkConfigSelector'));
  const chatbot = objectMember(dingtalk, 'chatbot');
  const conversation = objectMember(dingtalk, 'conversation');
  return {
    name: object.name,
    labels: object.labels,
    enabled: booleanMember(dingtalk, 'enabled') ?? true,
    ...(alertSelector && { alertSelector }),
    ...(dingtalkConfigSelector && { dingtalkConfigSelector }),
    ...readTemplates(dingtalk),
    ...(chatbot && { chatbot: readChatbot(chatbot) }),
    ...(conversation && { conversation: { chatIds: stringsMember(conversation, 'chatids') } }),
  };
}

/** An empty text is as good as none. */
function readTemplates(dingtalk: Json): Pick<DingTalkReceiver, 'tmplType' | 'template' | 'titleTemplate' | 'tmplText'> {
  const tmplType = stringMember(dingtalk, 'tmplType');
  const template = stringMember(dingtalk, 'template');
  const titleTemplate = stringMember(dingtalk, 'titleTemplate');
  const source = objectMember(dingtalk, 'tmplText');
  const key = stringMember(source, 'key');
  const namespace = stringMember(source, 'namespace');
  return {
    ...(tmplType && { tmplType }),
    ...(template && { template }),
    ...(titleTemplate && { titleTemplate }),
    ...(source && {
      tmplText: { name: stringMember(source, 'name') ?? '', ...(key && { key }), ...(namespace && { namespace }) },
    }),
  };
}

function readChatbot(chatbot: Json): ReceiverChatbot {
  return {
    webhook: readCredential(objectMember(chatbot, 'webhook')),
    secret: readCredential(objectMember(chatbot, 'secret')),
    keywords: stringsMember(chatbot, 'keywords'),
    atMobiles: stringsMember(chatbot, 'atMobiles'),
    atUsers: stringsMember(chatbot, 'atUsers'),
    atAll: booleanMember(chatbot, 'atAll') ?? false,
  };
}
