import { isoOf } from '../../../go/time/instant.js';
import { parseKubernetesTime } from '../../../go/time/parse-kubernetes-time.js';
import { withCluster } from '../../../model/release/cluster-label.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { IncomingAlert } from './incoming-alert.js';

/** Go's zero time: no end. */
const NO_TIME = '0001-01-01T00:00:00Z';

/** An alert as a manager before 2.0 accepts it: the label `cluster` is always the manager's own. */
export function takeDirectly(given: IncomingAlert | null | undefined, pipeline: Pipeline): NotifiedAlert {
  const { settings, options } = pipeline;
  const alert = notifiedDirectly(given, pipeline);
  return { startsAt: isoOf(options.at), ...alert, labels: withCluster(alert.labels, settings.cluster) };
}

/**
 * An alert as it is in the messages of a manager before 2.0. Like Alertmanager it derives the status from the end of the
 * alert; the posted status does not matter.
 */
export function notifiedDirectly(given: IncomingAlert | null | undefined, { options }: Pipeline): NotifiedAlert {
  const { labels, annotations, startsAt, endsAt, generatorURL } = given ?? { status: '' };
  const end = endsAt && endsAt !== NO_TIME ? parseKubernetesTime(endsAt) : undefined;
  return {
    status: end !== undefined && end <= options.at ? 'resolved' : 'firing',
    labels: labels ?? {},
    annotations: annotations ?? {},
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
    ...(generatorURL && { generatorURL }),
  };
}
