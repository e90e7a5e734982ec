import type { Release } from '../../../model/release/release.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { DEFAULT_NAMESPACE } from '../../pipeline/settings/pipeline-options.js';
import type { LiveAlert, LiveAlerts } from './live-alerts.js';

/** Alerts with the labels with which they arrive at Alertmanager, and what that assumes. */
export interface AlertsAsSent {
  readonly alerts: readonly LiveAlert[];
  readonly assumptions: readonly Phrase[];
}

/**
 * The APIs of Prometheus and of the Thanos ruler list alerts before their external labels and their relabelling. Adds what is
 * certain as KubeSphere installs them; Alertmanager's alerts are as they are sent.
 */
export function labelAsSent({ sender, alerts }: LiveAlerts, { alertSenders }: Release): AlertsAsSent {
  if (sender === 'alertmanager') return { alerts, assumptions: [] };
  if (alertSenders === 'prometheus-and-ruler') {
    if (sender === 'ruler') return { alerts, assumptions: [] };
    const prometheus = `${DEFAULT_NAMESPACE}/k8s`;
    return {
      // Prometheus keeps a label that the alert has
      alerts: alerts.map((alert) => ({ ...alert, labels: { prometheus, ...alert.labels } })),
      assumptions: [
        phrase('Prometheus sends its alerts with the label prometheus={value}, as KubeSphere installs it.', {
          value: prometheus,
        }),
      ],
    };
  }
  if (sender === 'prometheus')
    return {
      alerts,
      assumptions: [phrase('Prometheus sends its alerts to Alertmanager; as KubeSphere installs it, it sends none.')],
    };
  return {
    alerts: alerts.map(relabelled),
    assumptions: [
      phrase(
        'The Thanos ruler sets the label cluster to the name of its cluster, whatever the alert has, which is taken to be the manager’s, and removes namespace and pod from alerts of node-exporter, as KubeSphere installs it.',
      ),
    ],
  };
}

/**
 * As the ruler of KubeSphere 4 relabels alerts. Thanos writes over the label that the alert has; where it is missing, the
 * manager puts the name of its own cluster.
 */
function relabelled(alert: LiveAlert): LiveAlert {
  const { cluster: _, ...sent } = alert.labels;
  if (sent.job !== 'node-exporter') return { ...alert, labels: sent };
  const { namespace: __, pod: ___, ...labels } = sent;
  return { ...alert, labels };
}
