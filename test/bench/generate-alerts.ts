import type { Alert } from '#core';
import { createRandom } from './language-server/random.js';

/** Alerts of several teams, about as diverse as those of a cluster; deterministic for a given count. */
export function generateAlerts(count: number): readonly Alert[] {
  const random = createRandom(2);
  const one = (choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? '';
  return Array.from({ length: count }, (_, index): Alert => {
    const team = one(['payment', 'order', 'search', 'member', 'logistics', 'platform']);
    return {
      status: 'firing',
      labels: {
        alertname: `Alert${index % 40}`,
        alerttype: one(['metric', 'event', 'auditing']),
        severity: one(['critical', 'error', 'warning', 'info', 'Critical']),
        namespace: one(['kube-system', 'default', `${team}-staging`, team]),
        pod: `${team}-${one(['web', 'job', 'db'])}-${index.toString(16)}`,
        ...(random() < 0.5 && { cluster: 'host' }),
      },
      annotations: { message: `What happened to ${team}, for the ${index}th time.` },
    };
  });
}
