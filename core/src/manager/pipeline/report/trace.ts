import type { Phrase } from '../../../text/phrase.js';
import type { Range } from '../../../text/range.js';

/**
 * The stages of an alert, in order: Alertmanager, which sends it to the notification manager, and those in the manager. `request`: the manager accepts the alert; `silence`: the
 * global Silences; `filter`: the receiver's conditions; `config`: the app of a conversation; `message`: template and
 * size; `delivered`: the request to DingTalk.
 */
export const STAGES = [
  'alertmanager',
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
 * `passed`: the alert continues. `stopped`: it ends here as the manifests intend. `failed`: it ends here against the
 * intention. `assumed`: it continues if an assumption about missing manifests is right.
 */
export type StageVerdict = 'passed' | 'stopped' | 'assumed' | 'failed';

/** A place in one of the files that were read. */
export interface SourcePlace {
  readonly uri: string;
  readonly range: Range;
  /** Whether the column matters, as for a part of a long template. */
  readonly isExact?: true;
}

/** A chatbot needs a webhook URL, a conversation an app and chat ids. */
export type Target = 'chatbot' | 'conversation';

export interface TraceStep {
  readonly stage: Stage;
  readonly verdict: StageVerdict;
  readonly text: Phrase;
  /** The place that determined the verdict. */
  readonly at?: SourcePlace;
  /** Set from `config` on. */
  readonly target?: Target;
  /** Why each Router that selects the receiver does not bring the alert there; only at `route`. */
  readonly notes?: readonly TraceNote[];
}

export interface TraceNote {
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

/** The way of one alert to one receiver. */
export interface AlertTrace {
  /** Index among the given alerts. */
  readonly alert: number;
  /** Index among the receivers of the cluster. */
  readonly receiver: number;
  /** In the order of the stages. From `config` on, the targets follow one another. */
  readonly steps: readonly TraceStep[];
  /** `partly`: only one of the receiver's targets receives it. */
  readonly outcome: 'delivered' | 'partly' | 'stopped' | 'failed';
  /** Whether the result depends on assumptions about missing manifests. */
  readonly assumed: boolean;
}

/** A failure that affects more than one alert or receiver. */
export interface Incident {
  /**
   * `not-listening`: the manager never starts to work. `crash`: its process ends and loses all alerts in it.
   * `batch-stopped`: the manager drops the whole batch. `request-ended`: the manager does not accept the alerts from
   * {@link alert} on.
   */
  readonly kind: 'not-listening' | 'crash' | 'batch-stopped' | 'request-ended';
  readonly stage: Stage;
  readonly text: Phrase;
  readonly at?: SourcePlace;
  /** Index of the batch; undefined when it affects all. */
  readonly batch?: number;
  /** Index of the alert that causes it, if there is one. */
  readonly alert?: number;
  /** Index of the receiver that causes it, if there is one. */
  readonly receiver?: number;
}

/** Whether an incident ends the manager's process, or keeps it from starting. */
export function stopsManager({ kind }: Pick<Incident, 'kind'>): boolean {
  return kind === 'crash' || kind === 'not-listening';
}

export type AssumptionCode =
  | 'manager-missing'
  | 'manager-values'
  | 'version-unknown'
  | 'requests-assumed'
  | 'sidecar-unknown'
  | 'namespace-unknown'
  | 'secret-missing'
  | 'credential-unknown'
  | 'template-missing'
  | 'config-missing'
  | 'config-tie'
  | 'cluster-name-unknown'
  | 'time-zone'
  | 'tenants-given'
  | 'silence-undetermined'
  | 'value-unknown';

/** An assumption in place of something that the manifests do not contain, or hide behind a placeholder. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly text: Phrase;
  /** The place that depends on it. */
  readonly at?: SourcePlace;
}

/** The messages to one target of a receiver for one group of alerts, and what prevents their delivery. */
export interface Delivery {
  readonly receiver: number;
  readonly target: Target;
  /** The chats of a conversation, which all receive every message. */
  readonly chatIds: readonly string[];
  /** Index of the batch. */
  readonly batch: number;
  /** The group labels with their common values. The value of a missing label is empty. */
  readonly group: Readonly<Record<string, string>>;
  /** Indices of the alerts of the group, in the order of the message. */
  readonly alerts: readonly number[];
  /** The messages, even when a failure prevents sending them. */
  readonly messages: readonly DeliveredMessage[];
  /** The indices of dropped alerts, each of which alone reaches the size limit. */
  readonly tooLarge: readonly number[];
  /** The indices of alerts whose messages a manager before 2.0 drops because of the rate limit. */
  readonly throttled: readonly number[];
  /** Why nothing is sent. */
  readonly failure?: DeliveryFailure;
  /** Why there are no {@link messages} although some are sent. */
  readonly unknownText?: UnknownText;
  /** Why DingTalk rejects the messages, or may reject them. */
  readonly doubt?: DeliveryDoubt;
  readonly assumptions: readonly Assumption[];
  /** The sources of the webhook URL and signing secret, or of the app's key and secret. */
  readonly credentials: readonly CredentialSource[];
  /** Index of the Config used; conversations only. */
  readonly config?: number;
}

export interface DeliveredMessage {
  readonly type: 'text' | 'markdown';
  readonly title: string;
  /** The output of the template, without keywords and mentions. */
  readonly text: string;
  /** With keywords and mentions, as the group sees it. */
  readonly shown: string;
  readonly alerts: readonly number[];
  /** JSON-escaped bytes, which must stay below {@link limit}. */
  readonly size: number;
  readonly limit: number;
  /** The request body; for a conversation, of the first chat. */
  readonly body: string;
  /** Why DingTalk certainly rejects it; undefined when nothing speaks against it. */
  readonly rejection?: MessageRejection;
}

export interface DeliveryFailure {
  readonly stage: Stage;
  readonly code: DeliveryFailureCode;
  readonly text: Phrase;
  readonly at?: SourcePlace;
  /** For a template: the reason in one sentence. It is the same for all alerts, while `text` names one. */
  readonly summary?: Phrase;
  /** Go's error message for a template. */
  readonly detail?: string;
}

/** The message is sent, but DingTalk does not accept it. */
export interface MessageRejection {
  readonly text: Phrase;
  /** The place of the receiver's template. */
  readonly at: SourcePlace;
}

/** The messages are sent, but their text is in a template that is not among the manifests. */
export interface UnknownText {
  readonly text: Phrase;
  readonly at: SourcePlace;
}

/** `unsigned`: robots that require signatures reject it. `signature`, `app`: DingTalk certainly rejects it. */
export interface DeliveryDoubt {
  readonly code: 'unsigned' | 'signature' | 'app' | 'pace';
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

/** The doubt of a delivery whose messages DingTalk certainly rejects: nobody reads them. */
export function rejectionOf({ doubt }: Pick<Delivery, 'doubt'>): DeliveryDoubt | undefined {
  return doubt?.code === 'signature' || doubt?.code === 'app' ? doubt : undefined;
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
  | 'too-large'
  | 'throttled'
  | 'manager-crash'
  | 'manager-stopped';

/** The place of a credential, never its value. */
export interface CredentialSource {
  readonly use: 'webhook' | 'signing-secret' | 'app-key' | 'app-secret';
  readonly source:
    | { readonly kind: 'absent' }
    | { readonly kind: 'inline' }
    | { readonly kind: 'secret'; readonly namespace: string; readonly name: string; readonly key: string };
  readonly at?: SourcePlace;
}
