import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Phrase } from '../../text/phrase.js';
import type {
  Changes,
  DocumentChange,
  FindingChange,
  IncidentChange,
  LinePlace,
  MessageChange,
  MessageCountChange,
  RecipientChange,
} from '../comparison/changes.js';

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
