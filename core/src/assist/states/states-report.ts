import type { Cause } from '../../checks/analysis/verdict-of.js';
import type { Evaluation } from '../../model/alert-rules/alert-rule.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type { ShownReceiver } from '../alert-rules/receiver-words.js';
import type { RuleName } from '../alert-rules/rule-object-name.js';
import type {
  Changes,
  FindingChange,
  IncidentChange,
  LinePlace,
  MessageChange,
  MessageCountChange,
  NamedAlert,
  ReceiverChange,
  RecipientChange,
} from '../comparison/changes.js';

/** What a change of manifests does, such as a commit: an earlier and a later state of them compared. */
export interface StatesReport {
  /** How many documents are judged in each state, and how many alerts and rules were compared. */
  readonly compared: {
    readonly before: number;
    readonly after: number;
    readonly alerts: number;
    /** Alert rules; one that both states have counts once. */
    readonly rules: number;
  };
  /** The releases, if the states are for different ones. */
  readonly releases: { readonly before: ManagerVersion; readonly after: ManagerVersion } | undefined;
  /** The objects that appear or vanish, or that the cluster judges otherwise. */
  readonly objects: readonly ObjectChange[];
  /** The objects that the cluster rejects in both states: the rest of the report ignores them. */
  readonly rejectedByBoth: readonly ObjectChange[];
  readonly receivers: Changes<ReceiverPresence>;
  /** The failures of the manager when all the alerts arrive together. */
  readonly incidents: Changes<IncidentChange>;
  readonly recipients: readonly RecipientChange[];
  readonly rules: readonly RuleChange[];
  /** Appearing: the Silence begins to mute the alerts. */
  readonly silences: Changes<SilenceChange>;
  readonly messages: readonly MessageChange[];
  readonly messageCounts: readonly MessageCountChange[];
  readonly findings: Changes<FindingChange>;
  readonly assumptions: readonly Phrase[];
}

/** What the cluster makes of an object. */
export type Presence = 'absent' | 'accepted' | 'rejected';

export interface ObjectChange {
  /** Undefined when unknown. */
  readonly kind: string | undefined;
  /** Undefined when unknown, empty when the object has none. */
  readonly name: string | undefined;
  readonly before: Presence;
  readonly after: Presence;
  /** In the later state; of an object that it does not have, in the earlier one. */
  readonly at: LinePlace;
  /** Why one state rejects it: the later one, if both do. */
  readonly causes: readonly Cause[];
  /** The URI of the file with the causes. */
  readonly causesIn: string;
}

/** A receiver on DingTalk that only one state has. */
export interface ReceiverPresence {
  readonly name: string;
  readonly at: LinePlace;
  /** Why the other state does not have it. */
  readonly text: Phrase;
}

export interface SilenceChange {
  readonly name: string;
  readonly at: LinePlace;
  /** Whether it mutes them at the moment of the comparison; otherwise at another time of the year after it. */
  readonly now: boolean;
  readonly alerts: readonly NamedAlert[];
}

/** Alert rules whose alerts take another way, those with the same change together. */
export interface RuleChange {
  readonly rules: readonly PlacedRule[];
  /** Undefined: the earlier state does not have the rules. */
  readonly before: RuleWay | undefined;
  readonly after: RuleWay | undefined;
  /** The receivers that get fewer of the alerts of rules that both states have. */
  readonly lost: readonly RuleReceiverChange[];
  /** The receivers that get more of them. */
  readonly gained: readonly RuleReceiverChange[];
}

export interface PlacedRule extends RuleName {
  /** In the later state; of a rule that it does not have, in the earlier one. */
  readonly at: LinePlace;
}

/** Where the alerts of a rule go in one state. */
export interface RuleWay {
  readonly evaluation: Evaluation['state'];
  /** Without those whose messages cannot arrive. */
  readonly receivers: readonly ShownReceiver[];
}

export interface RuleReceiverChange {
  readonly receiver: string;
  /** What stops all the alerts in the state with fewer of them; undefined: only some are stopped, by the condition. */
  readonly reason: Omit<ReceiverChange, 'receiver'> | undefined;
}
