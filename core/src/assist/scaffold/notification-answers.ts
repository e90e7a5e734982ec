import type { Requirement } from '../../model/selector/selector.js';

/** The user’s answers that describe a new notification. Contains credentials. */
export interface NotificationAnswers {
  /** The Receiver's name, which the names of the other objects derive from. */
  readonly name: string;
  readonly owner: { readonly kind: 'global' } | { readonly kind: 'tenant'; readonly user: string };
  readonly chatbot?: ChatbotAnswers;
  readonly conversation?: ConversationAnswers;
  /** Empty: every alert matches. */
  readonly conditions: readonly Requirement[];
  readonly tmplType?: 'text' | 'markdown';
  /** The namespace of the Secret; default: the one that the console uses. */
  readonly namespace?: string;
}

/** The receiver also refers to omitted credentials: their Secret may already be in the cluster. */
export interface ChatbotAnswers {
  readonly webhook?: string;
  /** `none` when the robot does not check signatures. */
  readonly secret: { readonly kind: 'none' } | { readonly kind: 'signed'; readonly value?: string };
  readonly keywords: readonly string[];
}

export interface ConversationAnswers {
  readonly appKey?: string;
  readonly appSecret?: string;
  readonly chatIds: readonly string[];
}
