import type { Cause } from '../../checks/analysis/verdict-of.js';
import type { Stage, Target } from '../../manager/pipeline/report/trace.js';
import type { Severity } from '../../model/finding/finding.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type { TextHunk } from './text-hunks.js';

/** What changes for manifests and alerts when a cluster moves from one release to another. */
export interface UpgradeReport {
  readonly from: ManagerVersion;
  readonly to: ManagerVersion;
  /** How many documents and alerts were compared. */
  readonly compared: { readonly documents: number; readonly alerts: number };
  /** The documents that only the new release rejects. */
  readonly rejected: readonly DocumentChange[];
  /** The documents that only the old release rejects. */
  readonly accepted: readonly DocumentChange[];
  /** The documents that neither release accepts: the rest of the report ignores them. */
  readonly rejectedByBoth: readonly DocumentChange[];
  /** The failures of the manager when all the alerts arrive together. */
  readonly incidents: Changes<IncidentChange>;
  readonly recipients: readonly RecipientChange[];
  readonly messages: readonly MessageChange[];
  readonly messageCounts: readonly MessageCountChange[];
  readonly findings: Changes<FindingChange>;
  /** The documents that must be converted before the new release accepts them. */
  readonly conversions: readonly Conversion[];
  /** What the releases install, where these manifests depend on it. */
  readonly installed: readonly Phrase[];
  readonly assumptions: readonly Phrase[];
}

export interface Changes<Change> {
  /** In the new release only. */
  readonly appearing: readonly Change[];
  /** In the old release only. */
  readonly vanishing: readonly Change[];
}

/** The zero-based line of a file. */
export interface LinePlace {
  readonly uri: string;
  readonly line: number;
}

export interface DocumentChange {
  readonly at: LinePlace;
  /** Undefined when unknown. */
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** Why the one release rejects it. */
  readonly causes: readonly Cause[];
}

export interface IncidentChange {
  readonly text: Phrase;
  readonly at?: LinePlace;
}

/** An alert as people recognise it. */
export interface NamedAlert {
  readonly id: string;
  /** Empty when it has no name. */
  readonly name: string;
  /** Distinguishes alerts with the same name, such as `payment/gateway-0`; may be empty. */
  readonly where: string;
}

/** Alerts whose receivers change in the same way, for the same reasons. */
export interface RecipientChange {
  readonly alerts: readonly NamedAlert[];
  /** The names of the receivers that at least one target of receives the alerts. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The receivers that receive less, and what stops the alerts in the new release. */
  readonly lost: readonly ReceiverChange[];
  /** The receivers that receive more, and what stopped the alerts in the old release. */
  readonly gained: readonly ReceiverChange[];
}

export interface ReceiverChange {
  readonly receiver: string;
  /** The deciding stage; undefined: the cluster does not have the receiver at all. */
  readonly stage: Stage | undefined;
  readonly text: Phrase;
  readonly at?: LinePlace;
}

/** Messages that change in the same way, and one of them as an example. */
export interface MessageChange {
  readonly count: number;
  readonly receivers: readonly string[];
  readonly alerts: readonly NamedAlert[];
  readonly example: {
    readonly alert: NamedAlert;
    readonly receiver: string;
    readonly target: Target;
    readonly before: string;
    readonly after: string;
    readonly hunks: readonly TextHunk[];
  };
}

/** The number of messages to one target when all the alerts arrive together. */
export interface MessageCountChange {
  readonly receiver: string;
  readonly target: Target;
  readonly before: number;
  readonly after: number;
}

export interface FindingChange {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Phrase;
  readonly places: readonly LinePlace[];
}

export interface Conversion {
  readonly at: LinePlace;
  readonly kind: string;
  readonly name: string;
  /** Whether a fix converts the document. */
  readonly fixable: boolean;
  /** The fields that the conversion loses. */
  readonly losses: readonly string[];
}

/** Whether something is rejected or lost after the move that was not before. */
export function getsWorse({ rejected, incidents, recipients, findings, conversions }: UpgradeReport): boolean {
  return (
    rejected.length > 0 ||
    incidents.appearing.length > 0 ||
    recipients.some(({ lost }) => lost.length > 0) ||
    conversions.some(({ losses }) => losses.length > 0) ||
    findings.appearing.some(({ severity }) => severity === 'error')
  );
}
