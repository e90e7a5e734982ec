import { markedSpan } from '../../model/finding/to-finding.js';
import { placeConditions } from '../../model/read/place-conditions.js';
import { readSelector } from '../../model/read-selector.js';
import type { LineIndex } from '../../text/line-index.js';
import { toJson } from '../../yaml/node.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import type { DingTalkReceiverOutline } from './document-analysis.js';

/** The DingTalk section of a Receiver, without its credentials; undefined for other kinds and channels. */
export function outlineReceiver(kind: string, root: Place, lines: LineIndex): DingTalkReceiverOutline | undefined {
  const spec = kind === 'Receiver' ? presentMember(root, 'spec') : undefined;
  const dingtalk = spec && presentMember(spec, 'dingtalk');
  if (dingtalk?.node.kind !== 'mapping') return undefined;
  const metadata = presentMember(root, 'metadata');
  const name = metadata && presentMember(metadata, 'name');
  const enabled = presentMember(dingtalk, 'enabled');
  const selector = presentMember(dingtalk, 'alertSelector');
  const chatbot = presentMember(dingtalk, 'chatbot');
  const conversation = presentMember(dingtalk, 'conversation');
  const chatIds = conversation && presentMember(conversation, 'chatids');
  const [start, end] = markedSpan(name ?? root);
  return {
    conditions: {
      name: stringAt(name) ?? '',
      range: lines.rangeOf(root.node.start, root.node.end),
      nameRange: lines.rangeOf(start, end),
      enabled: !(enabled?.node.kind === 'scalar' && enabled.node.value === false),
      selector: selector && readSelector(toJson(selector.node)),
      conditions: selector ? placeConditions(selector, lines) : [],
    },
    hasChatbot: chatbot?.node.kind === 'mapping',
    chatIdCount: chatIds?.node.kind === 'sequence' ? chatIds.node.items.length : 0,
  };
}
