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

/** The namespace where KubeSphere installs both. */
export const MANAGER_NAMESPACE = 'kubesphere-monitoring-system';

const URL = `http://${MANAGER_SERVICE}.${MANAGER_NAMESPACE}.svc:${MANAGER_PORT}${MANAGER_PATH}`;

/** The KubeSphere releases that install a configuration of their own. */
export type InstalledBy = '3.3' | '3.4' | '4.1';

const ROUTE_TIMES = { group_wait: '30s', group_interval: '5m', repeat_interval: '12h' };

/**
 * The configuration that KubeSphere installs. That of 3.3 and 3.4 is in a Secret of its installer, here with matchers in
 * their new form. That of 4.1 is `alertmanager.config` in the values of the extension `whizard-notification` 2.5, with
 * what its chart of Alertmanager adds.
 */
function configOf(release: InstalledBy): JsonObject {
  const isOfExtension = release === '4.1';
  const cluster = isOfExtension ? ['cluster'] : [];
  const hasInfoInhibitor = release !== '3.3';
  const alike = [...cluster, 'namespace', 'alertname'];
  return {
    global: isOfExtension ? {} : { resolve_timeout: '5m' },
    ...(isOfExtension && { templates: ['/etc/alertmanager/*.tmpl'] }),
    inhibit_rules: [
      inhibition('severity = "critical"', 'severity =~ "warning|info"', alike),
      inhibition('severity = "warning"', 'severity = "info"', alike),
      ...(hasInfoInhibitor
        ? [inhibition('alertname = "InfoInhibitor"', 'severity = "info"', [...cluster, 'namespace'])]
        : []),
    ],
    receivers: [
      { name: 'Default' },
      ...(hasInfoInhibitor ? [{ name: 'null' }] : []),
      { name: 'Watchdog' },
      { name: 'prometheus', webhook_configs: [{ url: URL }] },
      { name: 'event', webhook_configs: [{ send_resolved: false, url: URL }] },
      { name: 'auditing', webhook_configs: [{ send_resolved: false, url: URL }] },
    ],
    route: {
      receiver: 'Default',
      group_by: [...alike, 'rule_id'],
      ...ROUTE_TIMES,
      routes: [
        { matchers: ['alertname = "Watchdog"'], receiver: 'Watchdog' },
        ...(hasInfoInhibitor ? [{ matchers: ['alertname = "InfoInhibitor"'], receiver: 'null' }] : []),
        { matchers: ['alerttype = "event"'], receiver: 'event', group_interval: '30s' },
        { matchers: ['alerttype = "auditing"'], receiver: 'auditing', group_interval: '30s' },
        { matchers: ['alerttype =~ ".*"'], receiver: 'prometheus' },
      ],
    },
  };
}

function inhibition(source: string, target: string, equal: readonly string[]): JsonObject {
  return { equal, source_matchers: [source], target_matchers: [target] };
}

/** Its nodes are before the beginning of every text: {@link isInstalled}. */
const NOWHERE = { start: -1, end: -1 };

export function isInstalled({ start }: { readonly start: number }): boolean {
  return start < 0;
}

const installed = new Map<InstalledBy, YamlMapping>();

/** The tree of the installed configuration. Values of the extension are merged over that of 4.1. */
export function installedConfig(release: InstalledBy = '4.1'): YamlMapping {
  const tree = installed.get(release) ?? madeObject(NOWHERE, configOf(release));
  installed.set(release, tree);
  return tree;
}
