import { madeObject } from '../../yaml/made-nodes.js';
import type { YamlMapping } from '../../yaml/node.js';
import type { JsonObject } from '../../yaml/object.js';

/**
 * What is known of the configuration that values are merged over. `known`: it is the installed one. `assumed`: that too, unless the values belong to another
 * chart or release, or other values come between. `unknown`: anything.
 */
export type Base = 'known' | 'assumed' | 'unknown';

/** The notification manager's service, its port, and where it takes alerts (notification-manager 2.x). */
export const MANAGER_SERVICE = 'notification-manager-svc';
export const MANAGER_PORT = '19093';
export const MANAGER_PATH = '/api/v2/alerts';

const URL = `http://${MANAGER_SERVICE}.kubesphere-monitoring-system.svc:${MANAGER_PORT}${MANAGER_PATH}`;

/**
 * The configuration that KubeSphere 4 installs (the extension `whizard-notification` 2.5: `alertmanager.config` in its
 * values, and what its chart of Alertmanager adds).
 */
const CONFIG: JsonObject = {
  global: {},
  templates: ['/etc/alertmanager/*.tmpl'],
  inhibit_rules: [
    inhibition('severity = "critical"', 'severity =~ "warning|info"', ['cluster', 'namespace', 'alertname']),
    inhibition('severity = "warning"', 'severity = "info"', ['cluster', 'namespace', 'alertname']),
    inhibition('alertname = "InfoInhibitor"', 'severity = "info"', ['cluster', 'namespace']),
  ],
  receivers: [
    { name: 'Default' },
    { name: 'null' },
    { name: 'Watchdog' },
    { name: 'prometheus', webhook_configs: [{ url: URL }] },
    { name: 'event', webhook_configs: [{ send_resolved: false, url: URL }] },
    { name: 'auditing', webhook_configs: [{ send_resolved: false, url: URL }] },
  ],
  route: {
    receiver: 'Default',
    group_by: ['cluster', 'namespace', 'alertname', 'rule_id'],
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: [
      { matchers: ['alertname = "Watchdog"'], receiver: 'Watchdog' },
      { matchers: ['alertname = "InfoInhibitor"'], receiver: 'null' },
      { matchers: ['alerttype = "event"'], receiver: 'event', group_interval: '30s' },
      { matchers: ['alerttype = "auditing"'], receiver: 'auditing', group_interval: '30s' },
      { matchers: ['alerttype =~ ".*"'], receiver: 'prometheus' },
    ],
  },
};

function inhibition(source: string, target: string, equal: readonly string[]): JsonObject {
  return { equal, source_matchers: [source], target_matchers: [target] };
}

/** Its nodes are before the beginning of every text: {@link isInstalled}. */
const NOWHERE = { start: -1, end: -1 };

export function isInstalled({ start }: { readonly start: number }): boolean {
  return start < 0;
}

let installed: YamlMapping | undefined;

/** The tree of the installed configuration, over which values are merged. */
export function installedConfig(): YamlMapping {
  installed ??= madeObject(NOWHERE, CONFIG);
  return installed;
}
