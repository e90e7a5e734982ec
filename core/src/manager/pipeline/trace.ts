import type { Phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';

/**
 * The way of an alert through the notification manager, in its order. `request`: the manager takes the alert in;
 * `silence`: of the whole cluster; `filter`: the receiver's own conditions; `config`: the app of a conversation;
 * `message`: template and size; `delivered`: a request to DingTalk.
 */
export const STAGES = [
  'request',
  'silence',
  'route',
  'tenant-silence',
  'filter',
  'aggregation',
  'config',
  'credentials',
  'message',
  'throttle',
  'delivered',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * `passed`: it goes on. `stopped`: it ends here as the manifests want it. `failed`: it ends here although somebody
 * wanted it to go on. `assumed`: it goes on, if what the manifests at hand do not tell is as usual.
 */
export type StageVerdict = 'passed' | 'stopped' | 'assumed' | 'failed';

/** A place in one of the files that were read. */
export interface SourcePlace {
  readonly uri: string;
  readonly range: Range;
}

/** Robots take a webhook; conversations an app and the ids of chats. */
export type Target = 'chatbot' | 'conversation';

export interface TraceStep {
  readonly stage: Stage;
  readonly verdict: StageVerdict;
  readonly text: Phrase;
  /** What decided. */
  readonly at?: SourcePlace;
  /** Given from `config` on for a receiver that has both. */
  readonly target?: Target;
}

/** What became of one alert on its way to one receiver. */
export interface AlertTrace {
  /** Index among the alerts given. */
  readonly alert: number;
  /** Index among the receivers of the cluster. */
  readonly receiver: number;
  /** In the order of the stages; for each target in turn from `config` on. */
  readonly steps: readonly TraceStep[];
  /** `partly`: only some of the receiver's targets get it. */
  readonly outcome: 'delivered' | 'partly' | 'stopped' | 'failed';
  /** Some of it holds only if what is not among the manifests is as usual. */
  readonly assumed: boolean;
}

/** Why more than one alert on its way to one receiver is lost. */
export interface Incident {
  /**
   * `not-listening`: the manager never begins to work. `crash`: its process ends, and with it everything that is under way.
   * `batch-stopped`: none of the alerts that are processed together goes on. `request-ended`: the alerts from
   * {@link alert} on are not taken.
   */
  readonly kind: 'not-listening' | 'crash' | 'batch-stopped' | 'request-ended';
  readonly stage: Stage;
  readonly text: Phrase;
  readonly at?: SourcePlace;
  /** Index of the batch; undefined for what concerns all. */
  readonly batch?: number;
  /** Index of the alert that it happens at, when it is one. */
  readonly alert?: number;
  /** Index of the receiver that it happens at, when it is one. */
  readonly receiver?: number;
}

export type AssumptionCode =
  | 'manager-missing'
  | 'version-unknown'
  | 'sidecar-unknown'
  | 'namespace-unknown'
  | 'secret-missing'
  | 'template-missing'
  | 'config-missing'
  | 'config-tie'
  | 'cluster-name-unknown';

/** What the manifests at hand do not tell, and what was taken instead. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly text: Phrase;
  /** What asks for it. */
  readonly at?: SourcePlace;
}

/** What a receiver gets for one group of alerts on one target; with what is in the way, if anything is. */
export interface Delivery {
  readonly receiver: number;
  readonly target: Target;
  /** For conversations: every message goes to each of them. */
  readonly chatIds: readonly string[];
  /** Index of the batch. */
  readonly batch: number;
  /** The labels that the alerts are grouped by, with their common values; empty when the alert has none. */
  readonly group: Readonly<Record<string, string>>;
  /** Indices of the alerts of the group, in the order of the message. */
  readonly alerts: readonly number[];
  /** What is sent, or would be if nothing were in the way. */
  readonly messages: readonly DeliveredMessage[];
  /** Indices of alerts that are dropped, because each alone reaches the size limit. */
  readonly tooLarge: readonly number[];
  /** Nothing is sent. */
  readonly failure?: DeliveryFailure;
  /** It is sent, and DingTalk is known to refuse it, or may. */
  readonly doubt?: DeliveryDoubt;
  readonly assumptions: readonly Assumption[];
  /** Where the webhook and the signing secret, or the app's key and secret, come from. */
  readonly credentials: readonly CredentialSource[];
  /** Index of the Config used; conversations only. */
  readonly config?: number;
}

export interface DeliveredMessage {
  readonly type: 'text' | 'markdown';
  readonly title: string;
  /** As the template yields it, without keywords and mentions. */
  readonly text: string;
  /** With keywords and mentions: what the group sees. */
  readonly shown: string;
  readonly alerts: readonly number[];
  /** JSON-escaped bytes, and what they must stay below. */
  readonly size: number;
  readonly limit: number;
  /** Of a conversation: that for its first chat. */
  readonly body: string;
}

export interface DeliveryFailure {
  readonly stage: Stage;
  readonly code: DeliveryFailureCode;
  readonly text: Phrase;
  readonly at?: SourcePlace;
  /** Go's own words for what is wrong with a template. */
  readonly detail?: string;
}

/** `unsigned`: refused by robots that ask for signatures. `signature`, `app`: surely refused. */
export interface DeliveryDoubt {
  readonly code: 'unsigned' | 'signature' | 'app' | 'pace';
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

export type DeliveryFailureCode =
  | 'config-missing'
  | 'credential-missing'
  | 'secret-missing'
  | 'webhook-empty'
  | 'webhook-unusable'
  | 'config-map-missing'
  | 'config-map-key-missing'
  | 'template-parse'
  | 'template-render'
  | 'type-unknown'
  | 'message-empty'
  | 'too-large';

/** Where a credential is, never what it is. */
export interface CredentialSource {
  readonly use: 'webhook' | 'signing-secret' | 'app-key' | 'app-secret';
  readonly source:
    | { readonly kind: 'absent' }
    | { readonly kind: 'inline' }
    | { readonly kind: 'secret'; readonly namespace: string; readonly name: string; readonly key: string };
  readonly at?: SourcePlace;
}
