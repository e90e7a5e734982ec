import type { AlertmanagerFacts } from '../../../model/alertmanager/facts.js';
import type { InstalledBy } from '../../../model/alertmanager/installed.js';
import { installedFacts } from '../../../model/alertmanager/read/installed-facts.js';
import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import type { AlertmanagerConfigFacts } from '../../../model/facts.js';
import type { Release } from '../../../model/release/release.js';

/** The Alertmanager in front of the manager. */
export interface AlertmanagerInFront {
  readonly config: AlertmanagerFacts;
  /** Where the configuration is; undefined: none of the files has one that can be read, so it is as KubeSphere installs it. */
  readonly object: Placed<AlertmanagerConfigFacts> | undefined;
  /** The configuration among the files that counts, but cannot be used. */
  readonly unread: Placed<AlertmanagerConfigFacts> | undefined;
  /** The KubeSphere release that installs the manager's release. */
  readonly installedBy: InstalledBy;
}

/**
 * The configuration of Alertmanager: the last one of the form that the targeted release has, else the last one at all, else
 * the installed one.
 */
export function alertmanagerOf({ alertmanagers }: Cluster, { installed }: Release): AlertmanagerInFront {
  const installedBy = installed.alertmanager;
  const isFitting = ({ facts }: Placed<AlertmanagerConfigFacts>): boolean =>
    (facts.origin === 'Secret') === (installedBy !== '4.1');
  const chosen = alertmanagers.findLast(isFitting) ?? alertmanagers.at(-1);
  const { config, doubt } = chosen?.facts ?? {};
  return config && doubt === undefined
    ? { config, object: chosen, unread: undefined, installedBy }
    : { config: installedFacts(installedBy), object: undefined, unread: chosen, installedBy };
}
