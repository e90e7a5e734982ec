import { compareVersions, type ManagerVersion, NEWEST_VERSION } from './manager-version.js';
import { MILESTONES } from './milestones.js';

/**
 * The behaviour of `Match`: it is not an operator; it matches alerts without the label; or it tests a missing label as
 * the empty text.
 */
export type MatchSemantics = 'unavailable' | 'missing-passes' | 'missing-is-empty';

/** The differences between releases of the notification manager. */
export interface Release {
  readonly version: ManagerVersion;
  readonly match: MatchSemantics;
  /** Which alerts belong to a tenant: those with a namespace, or only those with `rule_level: namespace`. */
  readonly tenantRule: 'namespace' | 'rule-level';
  /** Whether alerts are routed by cluster and namespace, or by namespace only. */
  readonly routesByCluster: boolean;
  /** The meaning of an empty or unknown `routePolicy`. */
  readonly unknownRoutePolicy: 'RouterOnly' | 'All';
  /** Whether labels that an alert lacks remain among the group labels, with an empty value. */
  readonly keepsEmptyGroupLabels: boolean;
  /** The label with the receiver's name: none; set in any case; or set where the alert has none. */
  readonly receiverLabel: 'none' | 'overwritten' | 'filled';
  /** Whether metric alerts have the annotation `alerttime`. */
  readonly addsAlertTime: boolean;
}

/** @param version default: the newest */
export function releaseOf(version: ManagerVersion = NEWEST_VERSION): Release {
  const since = (milestone: ManagerVersion): boolean => compareVersions(milestone, version) <= 0;
  const isNext = since(MILESTONES.ruleLevel);
  return {
    version,
    match: matchSemanticsOf(version),
    tenantRule: isNext ? 'rule-level' : 'namespace',
    routesByCluster: since(MILESTONES.receiverLabel),
    unknownRoutePolicy: isNext ? 'All' : 'RouterOnly',
    keepsEmptyGroupLabels: !since(MILESTONES.emptyGroupLabelsDropped),
    receiverLabel: since(MILESTONES.ownReceiverLabel)
      ? 'filled'
      : since(MILESTONES.receiverLabel)
        ? 'overwritten'
        : 'none',
    addsAlertTime: since(MILESTONES.alertTime),
  };
}

export function matchSemanticsOf(version: ManagerVersion): MatchSemantics {
  if (compareVersions(version, MILESTONES.match) < 0) return 'unavailable';
  return compareVersions(version, MILESTONES.matchMissing) < 0 ? 'missing-passes' : 'missing-is-empty';
}
