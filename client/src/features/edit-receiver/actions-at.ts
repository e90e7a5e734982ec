export type ReceiverAction = 'paste-webhook' | 'paste-secret' | 'toggle';

const ACTIONS: Readonly<Record<string, readonly ReceiverAction[]>> = {
  dingtalk: ['toggle', 'paste-webhook'],
  enabled: ['toggle'],
  chatbot: ['paste-webhook', 'paste-secret'],
  webhook: ['paste-webhook'],
  secret: ['paste-secret'],
};

/** The actions for a line of a receiver, by the key at its start. */
export function actionsAt(line: string): readonly ReceiverAction[] {
  const [, key = ''] = /^\s*["']?(\w+)["']?\s*:/.exec(line) ?? [];
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? []) : [];
}
