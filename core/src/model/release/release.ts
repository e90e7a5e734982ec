import type { ClusterLabel } from './cluster-label.js';
import { compareVersions, formatTarget, type ManagerVersion, NEWEST_VERSION } from './manager-version.js';
import {
  type Behaviour,
  EXTENSION_GROUP_LABELS,
  INSTALLED_BY_KUBESPHERE,
  type MatchSemantics,
  RELEASES,
} from './releases.js';

/** A release of the notification manager, and what it does. */
export interface Release extends Behaviour {
  readonly version: ManagerVersion;
}

const known = new Map<string, Release>();

/**
 * @param version default: the newest
 * @returns the same object for the same version
 */
export function releaseOf(version: ManagerVersion = NEWEST_VERSION): Release {
  const name = formatTarget(version);
  const release = known.get(name) ?? describeRelease(version);
  known.set(name, release);
  return release;
}

function describeRelease(version: ManagerVersion): Release {
  const rows = RELEASES.filter(({ since }, index) => index === 0 || compareVersions(since, version) <= 0);
  const changes: Partial<Behaviour> = Object.assign({}, ...rows.map((row) => row.changes));
  // The first row is complete.
  const behaviour = changes as Behaviour;
  const { missingFields = behaviour.missingFields, groupLabels = behaviour.installed.groupLabels } =
    INSTALLED_BY_KUBESPHERE[version.kubeSphere ?? ''] ?? {};
  return { ...behaviour, missingFields, installed: { ...behaviour.installed, groupLabels }, version };
}

/** The group labels that the chart of a release sets, or that of KubeSphere's extension. */
export function chartGroupLabels({ extension }: ChartKind, { installed }: Release): readonly string[] {
  return extension ? EXTENSION_GROUP_LABELS : installed.groupLabels;
}

interface ChartKind {
  readonly extension: boolean;
}

export function matchSemanticsOf(version: ManagerVersion): MatchSemantics {
  return releaseOf(version).match;
}

/** How a release evaluates the conditions of receivers, as options of `compileSelector`. */
export interface ConditionRules {
  readonly matchSemantics: MatchSemantics;
  readonly unusable: Behaviour['unusableSelector'];
  /** Undefined: conditions see the labels that alerts are posted with. */
  readonly cluster?: ClusterLabel;
}

/** @param cluster see `clusterLabelOf` */
export function conditionRulesOf(version: ManagerVersion, cluster?: ClusterLabel): ConditionRules {
  const { match, unusableSelector } = releaseOf(version);
  return { matchSemantics: match, unusable: unusableSelector, ...(cluster && { cluster }) };
}
