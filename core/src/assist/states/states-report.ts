import type { Cause } from '../../checks/analysis/verdict-of.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type {
  Changes,
  FindingChange,
  IncidentChange,
  LinePlace,
  MessageChange,
  MessageCountChange,
  NamedAlert,
  RecipientChange,
} from '../comparison/changes.js';

/** What a change of manifests does, such as a commit: an earlier and a later state of them compared. */
export interface StatesReport {
  /** How many documents are judged in each state, and how many alerts were compared. */
  readonly compared: { readonly before: number; readonly after: number; readonly alerts: number };
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
