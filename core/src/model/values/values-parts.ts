import { closest } from '../../text/closest.js';
import { members, type Place, presentMember } from '../../yaml/place.js';
import { type Base, MANAGER_SERVICE } from '../alertmanager/installed.js';
import { itemsAt, placeAt, textAt } from '../read/fields.js';
import { placeholderIn } from '../unknown/placeholder.js';
import { CHART_KEY, CHART_KEYS, EXTENSION_KEYS, KNOWN_KEYS, MANAGER_KEY, OWN_KEYS } from './chart.js';
import { managerFields } from './values-schema.js';

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
  /** How certain it is that the configuration is merged over the installed one, as far as these values tell. */
  readonly alertmanagerBase: Base;
}

/** What is known of values beside their content. */
interface ValuesOrigin {
  /** They are those of the extension. */
  readonly isExtension?: boolean;
  /** Somebody writes them, so that a key may have only its beginning. */
  readonly isTyped?: boolean;
}

/**
 * The parts of the values of the manager's chart, or of the extension around it. They are recognized by their content,
 * because files of values have all sorts of names.
 *
 * @returns undefined for other documents
 */
export function valuesParts(
  root: Place,
  { isExtension = false, isTyped = false }: ValuesOrigin = {},
): ValuesParts | undefined {
  if (root.node.kind !== 'mapping') return undefined;
  if (!isExtension && (presentMember(root, 'apiVersion') ?? presentMember(root, 'kind'))) return undefined;
  const isMarked = isExtension || EXTENSION_KEYS.some((key) => isPartOfExtension(presentMember(root, key), key));
  const extension = isMarked || isOnlyItsAlertmanager(root);
  const chart = extension ? presentMember(root, CHART_KEY) : root;
  const manager = chart && presentMember(chart, MANAGER_KEY);
  const notificationManager = manager && (isExtension || isManager(manager, isTyped)) ? asMapping(manager) : undefined;
  const alertmanagerConfig = extension ? asMapping(placeAt(root, 'alertmanager', 'config')) : undefined;
  if (!notificationManager && !alertmanagerConfig) return undefined;
  const alertmanagerBase = isMarked ? 'assumed' : 'unknown';
  return { chart: notificationManager && chart, notificationManager, alertmanagerConfig, extension, alertmanagerBase };
}

/** Whether values are of a part of the extension, and not of something else with the same name. */
function isPartOfExtension(place: Place | undefined, key: string): boolean {
  const { node } = place ?? {};
  if (node?.kind !== 'mapping') return false;
  return key !== CHART_KEY || node.members.size === 0 || CHART_KEYS.some((known) => node.members.has(known));
}

/** Whether all values are those of an Alertmanager that posts to the notification manager. */
function isOnlyItsAlertmanager(root: Place): boolean {
  if (members(root).some(({ step }) => step !== 'alertmanager' && step !== 'global')) return false;
  return itemsAt(root, 'alertmanager', 'config', 'receivers')
    .flatMap((receiver) => itemsAt(receiver, 'webhook_configs'))
    .some((webhook) => textAt(webhook, 'url').includes(MANAGER_SERVICE));
}

/**
 * Whether at least one of its values is one that the chart knows. The charts of other programs know some of the same
 * names, so that then all others must be known as well, or be typos.
 */
function isManager({ node }: Place, isTyped: boolean): boolean {
  if (node.kind !== 'mapping') return false;
  const keys = [...node.members.keys()];
  if (keys.some((key) => OWN_KEYS.includes(key))) return true;
  const known = [...KNOWN_KEYS, ...managerFields()];
  return (
    keys.some((key) => KNOWN_KEYS.includes(key)) &&
    (isTyped ||
      keys.every((key) => placeholderIn(key) !== undefined || known.includes(key) || closest(key, known) !== undefined))
  );
}

function asMapping(place: Place | undefined): Place | undefined {
  return place?.node.kind === 'mapping' ? place : undefined;
}
