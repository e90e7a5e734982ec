import type { NotificationAnswers } from './notification-answers.js';

/** The console's own names, which it looks its objects up by (KubeSphere console 3.3 to 4.x). */
const CONSOLE = {
  receiver: 'global-dingtalk-receiver',
  config: 'default-dingtalk-config',
  secret: 'global-dingtalk-config-secret',
};

export interface ObjectNames {
  readonly receiver: string;
  readonly config: string;
  readonly secret: string;
  /** A Config beside the console's needs a label by which its receiver, and no other, finds it. */
  readonly ownConfig: boolean;
}

/** The name to offer: the console's for a global receiver, and its pattern for a tenant's. */
export function usualReceiverName(owner: NotificationAnswers['owner']): string {
  return owner.kind === 'global'
    ? CONSOLE.receiver
    : `${owner.user.toLowerCase().replaceAll('_', '-')}-dingtalk-receiver`;
}

export function objectNames({ name }: Pick<NotificationAnswers, 'name'>): ObjectNames {
  if (name === CONSOLE.receiver) return { ...CONSOLE, ownConfig: false };
  const stem = name.replace(/-?(?:dingtalk-)?receiver$/, '') || name;
  return {
    receiver: name,
    config: `${stem}-dingtalk-config`,
    secret: `${stem}-dingtalk-config-secret`,
    ownConfig: true,
  };
}
