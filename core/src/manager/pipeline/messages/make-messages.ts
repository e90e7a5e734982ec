import type { LocalZone } from '../../../go/template/index.js';
import type { ChatbotExtras, Message } from '../../../model/dingtalk-message.js';
import type { Release } from '../../../model/release/release.js';
import { placeholderIn, placeholderInCall } from '../../../model/unknown/placeholder.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { composeChatbotMessage } from '../../message/compose-chatbot-message.js';
import { emptyPart } from '../../message/empty-part.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import { chatbotBody, conversationBody } from '../../message/request-body.js';
import { type SplitOptions, splitMessages } from '../../message/split-messages.js';
import { escapedLength } from '../../message/template/escape-json.js';
import type { SplitResult, TemplateFailure } from '../../message/template-result.js';
import { sourcePlace } from '../report/source-place.js';
import type {
  DeliveredMessage,
  DeliveryFailure,
  DeliveryFailureCode,
  SourcePlace,
  UnknownText,
} from '../report/trace.js';
import { templateFailureTexts } from '../templates/explain-template-failure.js';
import type { ResolvedTemplates } from '../templates/resolve-templates.js';
import { templatePlace } from '../templates/template-place.js';
import type { LabelGroup } from './group-by-labels.js';
import type { MessageFormat } from './message-format.js';

export interface MessageOrder {
  readonly group: LabelGroup;
  readonly alerts: readonly NotifiedAlert[];
  readonly receiver: string;
  /** How the release labels alerts with the receiver. */
  readonly receiverLabel: Release['receiverLabel'];
  readonly format: MessageFormat;
  /** The place of the receiver's template. */
  readonly at: SourcePlace;
  /** What templates see of the request and the manager. */
  readonly request: Pick<SplitOptions, 'at' | 'receiver'>;
  readonly local: LocalZone;
  /** The size in JSON-escaped bytes that each message must stay below. */
  readonly limit: number;
  readonly target:
    | { readonly kind: 'chatbot'; readonly extras: ChatbotExtras }
    | { readonly kind: 'conversation'; readonly chatId: string };
}

export interface MadeMessages {
  readonly messages: readonly DeliveredMessage[];
  readonly tooLarge: readonly number[];
  readonly failure?: DeliveryFailure;
  readonly unknownText?: UnknownText;
}

const REJECTED = {
  text: phrase('DingTalk rejects the message: its text is empty.'),
  title: phrase('DingTalk rejects the message: its title is empty.'),
};

const EMPTY = phrase('The output of the template is empty, and empty messages are not sent.');

type Ready = Extract<ResolvedTemplates, { kind: 'ready' }>;

/** The messages of a group of alerts, split by size. */
export function makeMessages(order: MessageOrder, templates: Ready): MadeMessages {
  const { group, format, at } = order;
  const hidden =
    placeholderIn(format.type) ?? placeholderInCall(format.template) ?? placeholderInCall(format.titleTemplate);
  if (hidden !== undefined) {
    const text = phrase('The message cannot be told: {placeholder}.', { placeholder: hidden });
    return { messages: [], tooLarge: [], unknownText: { text, at } };
  }
  const result = split(order, templates);
  if (result.kind === 'failed') {
    const name = result.undefinedName;
    if (name !== undefined && templates.isOpen) {
      const text = phrase('The text of `{name}` is not among the files.', { name });
      return { messages: [], tooLarge: [], unknownText: { text, at } };
    }
    return { messages: [], tooLarge: [], failure: failureOf(result, order, templates) };
  }
  const sent = new Set(result.parts.flatMap(({ alerts }) => alerts));
  const tooLarge = result.tooLarge === 0 ? [] : group.alerts.filter((_, index) => !sent.has(index));
  const { type } = format;
  if (result.parts.length === 0) {
    const failure =
      tooLarge.length > 0
        ? failed(
            'too-large',
            phrase('Each alert alone reaches the size limit of {limit} bytes and is dropped.', { limit: order.limit }),
            at,
          )
        : { ...failed('message-empty', EMPTY, at), summary: EMPTY };
    return { messages: [], tooLarge, failure };
  }
  if (type !== 'text' && type !== 'markdown') {
    const text = phrase('{type} is not a message type: use text or markdown.', { type: JSON.stringify(type) });
    return { messages: [], tooLarge, failure: failed('type-unknown', text, at) };
  }
  const messages = result.parts.map(({ title, message, alerts }) =>
    toDelivered(type === 'text' ? { type, text: message } : { type, title, text: message }, alerts, order),
  );
  return { messages, tooLarge };
}

function failureOf(failure: TemplateFailure, { alerts, group, at }: MessageOrder, templates: Ready): DeliveryFailure {
  const { stage, error, undefinedName, position } = failure;
  const where = templatePlace(position, templates.places) ?? at;
  if (stage === 'crash') {
    const text = phrase('The manager crashes: the output of the template has only spaces and line breaks.');
    return { ...failed('manager-crash', text, where), detail: error };
  }
  const manager = templates.withoutTemplates;
  if (undefinedName !== undefined && manager) {
    const text = phrase(
      'The NotificationManager {manager} lacks the field spec.template.text, which names the ConfigMap of the templates: no template “{name}” is defined.',
      { manager: manager.facts.name, name: undefinedName },
    );
    return { ...failed('template-render', text, sourcePlace(manager)), summary: text, detail: error };
  }
  const alert = failure.alert === undefined ? undefined : alerts[group.alerts[failure.alert] ?? -1];
  const { summary, text } = templateFailureTexts(failure, undefinedName === undefined ? alert?.labels.alertname : '');
  return { ...failed('template-render', text, where), summary, detail: error };
}

function split(order: MessageOrder, templates: Ready): SplitResult {
  const { group, alerts, receiver, receiverLabel, format, limit } = order;
  const named = group.alerts.flatMap((index) => {
    const alert = alerts[index];
    return alert ? [withReceiver(alert, receiver, receiverLabel)] : [];
  });
  const request = { ...order.request, hasIds: true, alerts: named, groupLabels: group.labels, maxSize: limit };
  const { template, titleTemplate } = format;
  const { compiled, isOpen } = templates;
  return splitMessages(compiled, { ...request, template, titleTemplate, isOpen }, order.local);
}

/** The manager adds the label `receiver` to alerts without it, unless the receiver has no name. */
function withReceiver(alert: NotifiedAlert, receiver: string, how: Release['receiverLabel']): NotifiedAlert {
  const isKept = how === 'none' || (how === 'filled' && alert.labels.receiver);
  return isKept || receiver === '' ? alert : { ...alert, labels: { ...alert.labels, receiver } };
}

function toDelivered(message: Message, alerts: readonly number[], order: MessageOrder): DeliveredMessage {
  const { target, group, limit, at } = order;
  const isChatbot = target.kind === 'chatbot';
  const sent = isChatbot ? composeChatbotMessage(message, target.extras) : message;
  const empty = emptyPart(sent);
  return {
    type: message.type,
    title: message.type === 'markdown' ? message.title : '',
    text: message.text,
    shown: sent.text,
    alerts: alerts.flatMap((index) => group.alerts[index] ?? []),
    size: escapedLength(message.text),
    limit,
    body: isChatbot ? chatbotBody(message, target.extras) : conversationBody(target.chatId, message),
    ...(empty && { rejection: { text: REJECTED[empty], at } }),
  };
}

function failed(code: DeliveryFailureCode, text: Phrase, at: SourcePlace): DeliveryFailure {
  return { stage: 'message', code, text, at };
}
