/**
 * The chart of the notification manager, and KubeSphere's extension, of which it is a part (notification-manager: its chart
 * at 2.0 to 2.6; KubeSphere: the extension `whizard-notification` 2.5).
 */

/** The key of the manager's values in its chart, and the key of that chart in the values of the extension. */
export const MANAGER_KEY = 'notificationmanager';
export const CHART_KEY = 'notification-manager';

/** All keys of the values of that chart. */
export const CHART_KEYS: readonly string[] = [MANAGER_KEY, 'global', 'hook', 'kubesphere', 'operator'];

/** What only the values of the extension have beside `alertmanager`, which those of other charts have as well. */
export const EXTENSION_KEYS: readonly string[] = [CHART_KEY, 'alertmanager-proxy', 'notification-history'];

/** The name of the NotificationManager that the chart makes. */
export const MANAGER_NAME = 'notification-manager';

/** The values that the chart writes into `spec` as they are, under the same name. */
export const PASSED_ON: readonly string[] = [
  'affinity',
  'annotations',
  'defaultConfigSelector',
  'defaultSecretNamespace',
  'env',
  'groupLabels',
  'labels',
  'nodeSelector',
  'receivers',
  'replicas',
  'resources',
  'template',
  'tolerations',
  'volumeMounts',
  'volumes',
];

/** The values of which the chart makes something else. */
export const IMAGE_KEYS: readonly string[] = ['repo', 'tag', 'pullPolicy'];
export const OTHER_KEYS: readonly string[] = ['image', 'sidecar'];

export const KNOWN_KEYS: readonly string[] = [...PASSED_ON, ...OTHER_KEYS];

/** Those that the values of other charts hardly have. */
export const OWN_KEYS: readonly string[] = [
  'defaultConfigSelector',
  'defaultSecretNamespace',
  'groupLabels',
  'receivers',
];

/** The repository of the manager's image, unless the values name another one. */
export const IMAGE_REPOSITORY = 'kubesphere/notification-manager';
