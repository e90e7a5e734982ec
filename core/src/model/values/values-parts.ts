import { members, type Place, presentMember } from '../../yaml/place.js';
import { MANAGER_SERVICE } from '../alertmanager/installed.js';
import { itemsAt, placeAt, textAt } from '../read/fields.js';
import { CHART_KEY, EXTENSION_KEYS, KNOWN_KEYS, MANAGER_KEY } from './chart.js';

/** The parts of a chart's values that decide about notifications. */
export interface ValuesParts {
  /** The values of the manager's chart; undefined: they are not in these. */
  readonly chart: Place | undefined;
  /** The mapping of which the chart makes the NotificationManager. */
  readonly notificationManager: Place | undefined;
  /** The configuration of Alertmanager, which only the extension has. */
  readonly alertmanagerConfig: Place | undefined;
  /** Whether these are values of KubeSphere's extension, of which the manager's chart is a part. */
  readonly extension: boolean;
}

/**
 * The parts of the values of the manager's chart, or of the extension around it. They are recognized by their content,
 * because files of values have all sorts of names.
 *
 * @param isExtension whether it is known that the values are those of the extension
 * @returns undefined for other documents
 */
export function valuesParts(root: Place, isExtension = false): ValuesParts | undefined {
  if (root.node.kind !== 'mapping') return undefined;
  if (!isExtension && (presentMember(root, 'apiVersion') ?? presentMember(root, 'kind'))) return undefined;
  const extension =
    isExtension ||
    EXTENSION_KEYS.some((key) => presentMember(root, key)?.node.kind === 'mapping') ||
    isOnlyItsAlertmanager(root);
  const chart = extension ? presentMember(root, CHART_KEY) : root;
  const manager = chart && presentMember(chart, MANAGER_KEY);
  const notificationManager = manager && (isExtension || isManager(manager)) ? asMapping(manager) : undefined;
  const alertmanagerConfig = extension ? asMapping(placeAt(root, 'alertmanager', 'config')) : undefined;
  if (!notificationManager && !alertmanagerConfig) return undefined;
  return { chart: notificationManager && chart, notificationManager, alertmanagerConfig, extension };
}

/** Whether all values are those of an Alertmanager that posts to the notification manager. */
function isOnlyItsAlertmanager(root: Place): boolean {
  if (members(root).some(({ step }) => step !== 'alertmanager' && step !== 'global')) return false;
  return itemsAt(root, 'alertmanager', 'config', 'receivers')
    .flatMap((receiver) => itemsAt(receiver, 'webhook_configs'))
    .some((webhook) => textAt(webhook, 'url').includes(MANAGER_SERVICE));
}

/** Whether at least one of its values is one that the chart knows. */
function isManager(place: Place): boolean {
  return KNOWN_KEYS.some((key) => place.node.kind === 'mapping' && place.node.members.has(key));
}

function asMapping(place: Place | undefined): Place | undefined {
  return place?.node.kind === 'mapping' ? place : undefined;
}
