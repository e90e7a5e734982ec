/**
 * Where to make a fix: in the manifest of the receiver or of its Config, in the credential that one of them references (a
 * literal value or a Secret), in the settings of the sender, on the computer, in DingTalk itself, or by waiting, sending
 * again, or checking the chat first.
 */
export type FixPlace =
  | 'receiver'
  | 'config'
  | 'credential'
  | 'settings'
  | 'computer'
  | 'dingtalk'
  | 'wait'
  | 'again'
  | 'chat';

interface FixKind {
  readonly place: FixPlace;
  /** The field to fix, from the root of its object; for credentials, the field that contains or references them. */
  readonly path?: readonly string[];
}

const CHATBOT = ['spec', 'dingtalk', 'chatbot'] as const;
const CONVERSATION = ['spec', 'dingtalk', 'conversation'] as const;

/** All fixes that a host can offer for an error. The ids are stable. */
export const FIXES = {
  /** Only the robot's settings in DingTalk show its keywords. */
  'add-keyword': { place: 'receiver', path: [...CHATBOT, 'keywords'] },
  /** The robot checks signatures, but the receiver has no secret. */
  'use-secret': { place: 'receiver', path: [...CHATBOT, 'secret'] },
  'remove-at-all': { place: 'receiver', path: [...CHATBOT, 'atAll'] },
  'set-message-type': { place: 'receiver', path: ['spec', 'dingtalk', 'tmplType'] },
  'fill-title': { place: 'receiver', path: ['spec', 'dingtalk', 'titleTemplate'] },
  'fill-template': { place: 'receiver', path: ['spec', 'dingtalk', 'template'] },
  'shorten-message': { place: 'receiver', path: ['spec', 'dingtalk', 'template'] },
  'change-content': { place: 'receiver', path: ['spec', 'dingtalk', 'template'] },
  /** The id is not a chat id: it is empty or an openConversationId. */
  'use-chat-id': { place: 'receiver', path: [...CONVERSATION, 'chatids'] },
  'correct-chat-id': { place: 'receiver', path: [...CONVERSATION, 'chatids'] },
  'correct-webhook': { place: 'credential', path: [...CHATBOT, 'webhook'] },
  'trim-webhook': { place: 'credential', path: [...CHATBOT, 'webhook'] },
  'correct-secret': { place: 'credential', path: [...CHATBOT, 'secret'] },
  'trim-secret': { place: 'credential', path: [...CHATBOT, 'secret'] },
  'correct-app': { place: 'config', path: CONVERSATION },
  'trim-app': { place: 'config', path: CONVERSATION },
  'set-api-address': { place: 'settings' },
  'set-proxy': { place: 'settings' },
  'give-proxy-password': { place: 'settings' },
  'trust-certificate': { place: 'settings' },
  'set-clock': { place: 'computer' },
  'check-network': { place: 'computer' },
  'start-simulator': { place: 'computer' },
  'allow-address': { place: 'dingtalk' },
  'check-security': { place: 'dingtalk' },
  'renew-robot': { place: 'dingtalk' },
  'enable-robot': { place: 'dingtalk' },
  'grant-permission': { place: 'dingtalk' },
  'join-chat': { place: 'dingtalk' },
  'look-up-code': { place: 'dingtalk' },
  wait: { place: 'wait' },
  'send-again': { place: 'again' },
  'look-in-chat': { place: 'chat' },
} as const satisfies Readonly<Record<string, FixKind>>;

export type FixId = keyof typeof FIXES;

/** The fix of an error for programs: hosts offer it as an edit, a step or a countdown. Contains no credentials. */
export interface Fix {
  readonly id: FixId;
  readonly place: FixPlace;
  /** The field to fix, from the root of its object; includes the index in a list. */
  readonly path?: readonly (string | number)[];
  /** How long to wait before sending again. */
  readonly waitMs?: number;
}
