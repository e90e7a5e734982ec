import { markedStretch } from '../../model/finding/to-finding.js';
import { placeConditions } from '../../model/read/place-conditions.js';
import { readSelector } from '../../model/read-selector.js';
import type { LineIndex } from '../../text/line-index.js';
import { toJson } from '../../yaml/node.js';
import { type Place, setMember, stringAt } from '../../yaml/place.js';
import type { DingTalkReceiverOutline } from './document-analysis.js';

/** The DingTalk section of a Receiver, without its credentials; undefined for other kinds and channels. */
export function outlineReceiver(kind: string, root: Place, lines: LineIndex): DingTalkReceiverOutline | undefined {
  const spec = kind === 'Receiver' ? setMember(root, 'spec') : undefined;
  const dingtalk = spec && setMember(spec, 'dingtalk');
  if (dingtalk?.node.kind !== 'mapping') return undefined;
  const metadata = setMember(root, 'metadata');
  const name = metadata && setMember(metadata, 'name');
  const enabled = setMember(dingtalk, 'enabled');
  const selector = setMember(dingtalk, 'alertSelector');
  const chatbot = setMember(dingtalk, 'chatbot');
  const conversation = setMember(dingtalk, 'conversation');
  const chatIds = conversation && setMember(conversation, 'chatids');
  const [start, end] = markedStretch(name ?? root);
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
