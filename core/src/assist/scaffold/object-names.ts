import type { NotificationAnswers } from './notification-answers.js';

/** The names by which the console finds its own objects (KubeSphere console 3.3 to 4.x). */
export const CONSOLE_NAMES = {
  receiver: 'global-dingtalk-receiver',
  config: 'default-dingtalk-config',
  secret: 'global-dingtalk-config-secret',
} as const;

export interface ObjectNames {
  readonly receiver: string;
  readonly config: string;
  readonly secret: string;
  /** A Config next to the console's own needs a label that only its receiver selects. */
  readonly ownConfig: boolean;
}

/** The default name: the console's name for a global receiver, or its pattern for a tenant's. */
export function defaultReceiverName(owner: NotificationAnswers['owner']): string {
  return owner.kind === 'global'
    ? CONSOLE_NAMES.receiver
    : `${owner.user.toLowerCase().replaceAll('_', '-')}-dingtalk-receiver`;
}

export function objectNames({ name }: Pick<NotificationAnswers, 'name'>): ObjectNames {
  if (name === CONSOLE_NAMES.receiver) return { ...CONSOLE_NAMES, ownConfig: false };
  const stem = name.replace(/-?(?:dingtalk-)?receiver$/, '') || name;
  return {
    receiver: name,
    config: `${stem}-dingtalk-config`,
    secret: `${stem}-dingtalk-config-secret`,
    ownConfig: true,
  };
}
