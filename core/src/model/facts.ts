import type { Position } from '../text/position.js';
import type { Range } from '../text/range.js';
import type { AlertmanagerFacts } from './alertmanager/facts.js';
import type { PlacedCondition } from './receiver-conditions.js';
import type { RobotIdentity } from './robot.js';
import type { LabelSelector } from './selector/selector.js';
import type { UnknownFact } from './unknown/unknown-facts.js';

/**
 * The facts of an object that the pipeline needs. They contain neither text, tree nor credentials, so they can be kept
 * for each document. Ranges count from the first line of the document.
 */
export type ObjectFacts =
  | ManagerFacts
  | ReceiverFacts
  | ConfigFacts
  | RouterFacts
  | SilenceFacts
  | SecretFacts
  | ConfigMapFacts
  | AlertmanagerConfigFacts
  | NamespaceFacts;

/** The facts of every kind. */
export interface CommonFacts {
  readonly name: string;
  readonly labels: TextMap;
  /** The range of the object's name, or of the object when it has no name. */
  readonly range: Range;
  /** The range of the name's value, or of the object's first key when it has no name. */
  readonly nameRange: Range;
  /** The whole object. */
  readonly extent: Range;
  /** The values that nobody can tell. The other facts contain their text as it is written. */
  readonly unknown: readonly UnknownFact[];
  /** The action of Helm on which it depends whether the object is there, or how often. Absent: it is there. */
  readonly condition?: string;
}

export type TextMap = Readonly<Record<string, string>>;

export interface ManagerFacts extends CommonFacts {
  readonly kind: 'NotificationManager';
  readonly defaultSecretNamespace: string;
  readonly tenantKey: string;
  /** Undefined: the selector is missing. */
  readonly globalLabels: TextMap | undefined;
  /** Undefined: its selector has no `matchLabels`. */
  readonly tenantLabels: TextMap | undefined;
  readonly tenantSelectorRange: Range;
  readonly defaultConfigSelector: SelectorFacts | undefined;
  readonly groupLabels: readonly string[];
  readonly batchMaxSize: number;
  readonly routePolicy: string;
  readonly routePolicyRange: Range;
  readonly hasTenantSidecar: boolean;
  readonly timeZone: TimeZoneFacts;
  /** A duration that the manager cannot decode. It then never starts to work. */
  readonly undecodable: UndecodableFacts | undefined;
  readonly template: TemplateSourceFacts | undefined;
  readonly options: ManagerOptions;
  /** Set when values of a chart define the object. */
  readonly chart?: ChartFacts;
}

/** What values leave to the chart that makes a NotificationManager of them, where releases differ. */
export interface ChartFacts {
  /** Whether it is the chart of KubeSphere's extension. */
  readonly extension: boolean;
  readonly leavesGroupLabels: boolean;
  readonly leavesTimeZone: boolean;
}

/**
 * What determines the local time of the manager's container. `unset`: nothing in the manifest. `named`: the variable
 * `TZ`. `elsewhere`: the object that `TZ` refers to, or the clock settings of the node, which are mounted.
 */
export type TimeZoneFacts =
  | { readonly kind: 'unset' }
  | { readonly kind: 'named'; readonly name: string; readonly range: Range }
  | { readonly kind: 'elsewhere'; readonly range: Range };

export interface UndecodableFacts {
  readonly path: string;
  readonly range: Range;
}

export interface TemplateSourceFacts {
  readonly text: ConfigMapReference | undefined;
  readonly languagePacks: readonly ConfigMapReference[];
  readonly language: string;
  readonly range: Range;
}

/** Empty texts and zeros count as unset. */
export interface ManagerOptions {
  readonly cluster: string;
  readonly globalTemplate: string;
  /** Template files in the manager's container. */
  readonly templateFiles: readonly TemplateFileFacts[];
  readonly template: string;
  readonly titleTemplate: string;
  readonly tmplType: string;
  /** Bytes. */
  readonly chatbotMessageMaxSize: number;
  /** Bytes. */
  readonly conversationMessageMaxSize: number;
  readonly chatbotThrottle: ThrottleFacts;
  readonly conversationThrottle: ThrottleFacts;
}

export interface TemplateFileFacts {
  readonly path: string;
  /** The ConfigMap that is mounted there; absent for files of the image, which no manifest contains. */
  readonly mounted?: ConfigMapReference;
}

export interface ThrottleFacts {
  readonly threshold: number;
  /** Nanoseconds. */
  readonly unit: number;
  /** Nanoseconds. */
  readonly maxWaitTime: number;
}

export interface ReceiverFacts extends CommonFacts {
  readonly kind: 'Receiver';
  /** The sections of its channels, including DingTalk. */
  readonly sections: readonly SectionFacts[];
}

export interface SectionFacts {
  /** The section's key, such as `dingtalk` or `email`. */
  readonly channel: string;
  readonly enabled: boolean;
  readonly range: Range;
  readonly alertSelector: SelectorFacts | undefined;
  /** Only for `dingtalk`. */
  readonly dingtalk?: DingTalkFacts;
}

export interface DingTalkFacts {
  readonly configSelector: SelectorFacts | undefined;
  readonly tmplType: string;
  readonly template: string;
  readonly titleTemplate: string;
  readonly templateRange: Range;
  readonly tmplText: ConfigMapReference | undefined;
  readonly chatbot: ChatbotFacts | undefined;
  readonly conversation: ConversationTargetFacts | undefined;
}

export interface ChatbotFacts {
  readonly range: Range;
  readonly webhook: CredentialFacts;
  readonly secret: CredentialFacts;
  readonly keywords: readonly string[];
  readonly atMobiles: readonly string[];
  readonly atUsers: readonly string[];
  readonly atAll: boolean;
}

export interface ConversationTargetFacts {
  readonly range: Range;
  readonly chatIds: readonly string[];
}

export interface ConfigFacts extends CommonFacts {
  readonly kind: 'Config';
  /** Whether it has a DingTalk section. */
  readonly hasDingTalk: boolean;
  readonly appKey: CredentialFacts;
  readonly appSecret: CredentialFacts;
}

export interface RouterFacts extends CommonFacts {
  readonly kind: 'Router';
  readonly enabled: boolean;
  /** Undefined: the selector or the whole `spec` is missing, so the manager crashes. */
  readonly alertSelector: SelectorFacts | undefined;
  readonly names: readonly string[];
  readonly regexName: string;
  readonly regexNameRange: Range;
  readonly selector: SelectorFacts | undefined;
  /** Limits `names`, `regexName` and `selector` to one channel; empty: all channels. */
  readonly type: string;
  readonly channels: readonly { readonly tenant: string; readonly types: readonly string[] }[];
}

export interface SilenceFacts extends CommonFacts {
  readonly kind: 'Silence';
  readonly times: SilenceTimes;
  readonly timesRange: Range;
  /** What hides when it mutes. */
  readonly unknownTimes: readonly UnknownFact[];
  /** Undefined: the matcher or the whole `spec` is missing. */
  readonly matcher: SelectorFacts | undefined;
}

/** The fields of a Silence's `spec` that determine when it mutes. */
export interface SilenceTimes {
  readonly enabled?: boolean | undefined;
  readonly schedule?: string | undefined;
  /** RFC 3339. */
  readonly startsAt?: string | undefined;
  /** A Go duration. */
  readonly duration?: string | undefined;
}

export interface SecretFacts extends CommonFacts {
  readonly kind: 'Secret';
  readonly namespace: string | undefined;
  /** In the cluster, its name ends with a hash of its content. */
  readonly hashed?: true;
  readonly keys: readonly SecretEntryFacts[];
  /** The object for which a controller makes it, with values that no manifest contains; absent: it is a manifest. */
  readonly maker?: { readonly kind: string; readonly name: string };
  /** It may have other keys. */
  readonly openKeys?: true;
}

export interface SecretEntryFacts {
  readonly key: string;
  readonly range: Range;
  readonly traits: ValueTraits;
  /** The placeholder that keeps the value from being known. */
  readonly hidden?: string;
}

export interface ConfigMapFacts extends CommonFacts {
  readonly kind: 'ConfigMap';
  readonly namespace: string | undefined;
  /** In the cluster, its name ends with a hash of its content. */
  readonly hashed?: true;
  readonly entries: readonly ConfigMapEntry[];
}

export interface ConfigMapEntry {
  readonly key: string;
  readonly range: Range;
  readonly text: string;
  /** Where the text is in the document, in order. Empty: unknown, or a text without template actions. */
  readonly parts: readonly TextPart[];
}

/** A part of a value that is written in one line, character by character, up to the next part. */
export interface TextPart {
  /** The UTF-16 offset in the value. */
  readonly offset: number;
  readonly position: Position;
}

/** The configuration of the Alertmanager in front of the manager. Its range is that of the entry, or of the values. */
export interface AlertmanagerConfigFacts extends CommonFacts {
  readonly kind: 'Alertmanager';
  /** The object that holds it; `values`: a chart makes it of values. */
  readonly origin: 'Secret' | 'ConfigMap' | 'values';
  /** Undefined: Alertmanager rejects it, or nobody can tell what it says. */
  readonly config: AlertmanagerFacts | undefined;
  /**
   * Why {@link config} is not there, or may not be the one in the cluster; `merged`: over values that are not known; `made`: a
   * controller makes the Secret.
   */
  readonly doubt: 'made' | 'rejected' | 'compressed' | 'hidden' | 'encoded' | 'merged' | undefined;
}

/** The one Namespace that names the cluster. */
export interface NamespaceFacts extends CommonFacts {
  readonly kind: 'Namespace';
  /** Empty: it does not name the cluster. */
  readonly clusterName: string;
}

export interface SelectorFacts {
  readonly selector: LabelSelector;
  readonly range: Range;
  readonly conditions: readonly PlacedCondition[];
}

/** Where a credential comes from. `empty`: the field has neither a value nor a reference. */
export type CredentialFacts =
  | { readonly kind: 'absent'; readonly range: Range }
  | { readonly kind: 'empty'; readonly range: Range; readonly valid: boolean }
  | {
      readonly kind: 'inline';
      readonly range: Range;
      readonly valid: boolean;
      readonly traits: ValueTraits;
      /** The placeholder that keeps the value from being known. */
      readonly hidden?: string;
    }
  | {
      readonly kind: 'secret';
      readonly range: Range;
      readonly valid: boolean;
      readonly name: string;
      readonly key: string;
      /** Empty: the manager's default. */
      readonly namespace: string;
    };

/** The properties of a credential's value that matter, without the value. */
export interface ValueTraits {
  readonly empty: boolean;
  /** It ends with a line break, which becomes part of the credential. */
  readonly lineEnd: boolean;
  /** Go accepts it as an http(s) URL. */
  readonly address: boolean;
  /** The robot whose webhook it is, if it is a URL. */
  readonly robot?: RobotIdentity;
}

export interface ConfigMapReference {
  readonly name: string;
  /** Empty: every entry. */
  readonly key: string;
  /** Empty: the manager's default. */
  readonly namespace: string;
  readonly range: Range;
}
