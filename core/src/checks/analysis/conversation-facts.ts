import { type ManagerSettings, readManagerSettings } from '../../model/dingtalk/notification-manager.js';
import type { Finding } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import { readSelector } from '../../model/read-selector.js';
import type { LabelSelector } from '../../model/selector/selector.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import { toJson } from '../../yaml/node.js';
import { isJsonObject } from '../../yaml/object.js';
import { items, members, type Place, presentMember, stringAt } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { isOff } from '../lint/is-off.js';

type Labels = Readonly<Record<string, string>>;

/** What a document has to do with sending to conversations: whether there is a Config for a receiver depends on others. */
export type ConversationFacts =
  | { readonly kind: 'config'; readonly labels: Labels }
  | {
      readonly kind: 'receiver';
      readonly labels: Labels;
      /** Undefined: any Config. */
      readonly selector: LabelSelector | undefined;
      /** What to say when no Config serves it. */
      readonly finding: Finding;
    }
  | { readonly kind: 'manager'; readonly settings: ManagerSettings };

export function conversationFacts(kind: string, root: Place, lines: LineIndex): ConversationFacts | undefined {
  if (kind === 'NotificationManager') return managerFacts(root);
  const spec = presentMember(root, 'spec');
  const dingtalk = spec && presentMember(spec, 'dingtalk');
  const conversation = dingtalk && presentMember(dingtalk, 'conversation');
  if (!dingtalk || !conversation || isOff(dingtalk)) return undefined;
  const labels = labelsOf(root);
  if (kind === 'Config') return { kind: 'config', labels };
  const chats = presentMember(conversation, 'chatids');
  if (kind !== 'Receiver' || !chats || items(chats).length === 0) return undefined;
  const selector = presentMember(dingtalk, 'dingtalkConfigSelector');
  const message = phrase(
    'None of the Configs that are known here serves this receiver’s conversation. Without one nothing is sent to its chats.',
  );
  return {
    kind: 'receiver',
    labels,
    selector: selector && readSelector(toJson(selector.node)),
    finding: toFinding(DOCUMENT_CHECKS.configMissing, { place: conversation, mark: 'key', message }, lines),
  };
}

function managerFacts({ node }: Place): ConversationFacts | undefined {
  const value = toJson(node);
  if (!isJsonObject(value)) return undefined;
  const kind = 'NotificationManager';
  const settings = readManagerSettings({ apiVersion: '', kind, name: '', namespace: undefined, labels: {}, value });
  return settings && { kind: 'manager', settings };
}

function labelsOf(root: Place): Labels {
  const metadata = presentMember(root, 'metadata');
  const labels = metadata && presentMember(metadata, 'labels');
  return Object.fromEntries(
    (labels ? members(labels) : []).flatMap((label) => {
      const value = stringAt(label);
      return value === undefined ? [] : [[label.entry?.key ?? '', value]];
    }),
  );
}
