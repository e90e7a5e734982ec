import type { Requirement } from '../../model/selector/selector.js';

/** What a new notification is made of, as a person answers. Holds credentials. */
export interface NotificationAnswers {
  /** The Receiver's name; the other objects are named after it. */
  readonly name: string;
  readonly owner: { readonly kind: 'global' } | { readonly kind: 'tenant'; readonly user: string };
  readonly chatbot?: ChatbotAnswers;
  readonly conversation?: ConversationAnswers;
  /** None: every alert. */
  readonly conditions: readonly Requirement[];
  readonly tmplType?: 'text' | 'markdown';
  /** Where the Secret is; default: where the console keeps it. */
  readonly namespace?: string;
}

/** Credentials that are left out are referred to all the same: their Secret may be in the cluster already. */
export interface ChatbotAnswers {
  readonly webhook?: string;
  /** `none`: the robot does not check signatures. */
  readonly secret: { readonly kind: 'none' } | { readonly kind: 'signed'; readonly value?: string };
  readonly keywords: readonly string[];
}

export interface ConversationAnswers {
  readonly appKey?: string;
  readonly appSecret?: string;
  readonly chatIds: readonly string[];
}
