import type { NotificationAnswers } from '#core';
import type { Progress } from '../../infrastructure/run-steps.js';

/** The answers so far; kept when the user goes back. Holds credentials. */
export interface Draft {
  readonly owner: 'global' | 'tenant';
  readonly user: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  /** Empty: the Secret is already in the cluster. */
  readonly webhook: string;
  readonly signs: boolean;
  readonly secret: string;
  readonly keywords: readonly string[];
  readonly appKey: string;
  readonly appSecret: string;
  readonly chatIds: readonly string[];
  readonly conditions: NotificationAnswers['conditions'];
  readonly tmplType: 'text' | 'markdown';
  readonly place: 'new' | 'here';
}

export type Channel = 'chatbot' | 'conversation';

export const EMPTY_DRAFT: Draft = {
  owner: 'global',
  user: '',
  name: '',
  channels: ['chatbot'],
  webhook: '',
  signs: true,
  secret: '',
  keywords: [],
  appKey: '',
  appSecret: '',
  chatIds: [],
  conditions: [],
  tmplType: 'text',
  place: 'new',
};

/** @param hasFile a file is open that the manifests can be added to */
export function beginDraft(hasFile: boolean): Progress<Draft> {
  return { draft: { ...EMPTY_DRAFT, place: hasFile ? 'here' : 'new' }, current: 0 };
}

/** Where a cancelled wizard goes on; from its first step if the open file has the receiver's name by now. */
export function continueDraft(
  { draft, current }: Progress<Draft>,
  taken: ReadonlySet<string>,
  hasFile: boolean,
): Progress<Draft> {
  return {
    draft: { ...draft, place: hasFile ? draft.place : 'new' },
    current: taken.has(draft.name) ? 0 : current,
  };
}

export function toAnswers(draft: Draft): NotificationAnswers {
  const { owner, user, name, channels, webhook, signs, secret, keywords, appKey, appSecret, chatIds } = draft;
  return {
    name,
    owner: owner === 'global' ? { kind: 'global' } : { kind: 'tenant', user },
    ...(channels.includes('chatbot') && {
      chatbot: {
        ...(webhook && { webhook }),
        secret: signs ? { kind: 'signed', ...(secret && { value: secret }) } : { kind: 'none' },
        keywords,
      },
    }),
    ...(channels.includes('conversation') && {
      conversation: { ...(appKey && { appKey }), ...(appSecret && { appSecret }), chatIds },
    }),
    conditions: draft.conditions,
    ...(draft.tmplType === 'markdown' && { tmplType: 'markdown' }),
  };
}
