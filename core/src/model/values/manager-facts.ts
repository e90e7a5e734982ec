import type { LineIndex } from '../../text/line-index.js';
import { member, type Place } from '../../yaml/place.js';
import type { ManagerFacts } from '../facts.js';
import { placeAt, textAt } from '../read/fields.js';
import { readFacts } from '../read/read-facts.js';
import { imageVersion, type ManagerVersion, versionInExtension } from '../release/manager-version.js';
import type { WrittenValues } from './values-in.js';
import { chartManager } from './values-manager.js';
import type { ValuesParts } from './values-parts.js';

/** The NotificationManager that the chart makes of the values in a document. */
export interface ValuesManager {
  /** The object, with the defaults of the chart. */
  readonly root: Place;
  readonly facts: ManagerFacts;
  /** The version of its image; undefined: not known. */
  readonly version: ManagerVersion | undefined;
}

/**
 * Undefined: the values define none. Values for one cluster come over those for all, and which cluster is meant is not
 * known, so they define none here.
 */
export function managerOfValues(values: readonly WrittenValues[], lines: LineIndex): ValuesManager | undefined {
  for (const { parts, origin, extensionVersion } of values) {
    const written = parts?.notificationManager;
    if (!parts || !written || origin === 'override') continue;
    const root = chartManager(parts, written);
    for (const facts of readFacts('NotificationManager', root, lines))
      if (facts.kind === 'NotificationManager')
        return {
          root,
          facts: { ...facts, chart: leftToChart(parts, written) },
          version: hasTag(written) ? imageVersion(textAt(root, 'spec', 'image')) : versionInExtension(extensionVersion),
        };
  }
  return undefined;
}

/** An empty tag leaves the version to the chart. */
function hasTag(written: Place): boolean {
  const node = placeAt(written, 'image', 'tag')?.node;
  return node?.kind === 'scalar' && node.source !== '';
}

/** A null takes the default of the chart away, so it leaves nothing to it. */
function leftToChart({ extension }: ValuesParts, written: Place): ManagerFacts['chart'] & object {
  return { extension, leavesGroupLabels: !member(written, 'groupLabels'), leavesTimeZone: !member(written, 'env') };
}
