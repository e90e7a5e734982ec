import { goTimeOf } from '../../go/time/go-time.js';
import { dateOf } from '../../go/time/instant.js';
import type { NotifiedAlert } from '../message/notified-alert.js';
import { verificationAlert } from '../message/verification-alert.js';
import { deliverBatches } from './deliveries.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { Entry, Pipeline } from './pipeline.js';
import type { PipelineOptions } from './pipeline-options.js';
import type { Delivery } from './trace.js';

/**
 * The deliveries of alerts to a receiver without evaluating conditions.
 *
 * @param given decoded alerts; default: the alert of a verification
 */
export function deliverAtOnce(
  entry: Entry,
  given: readonly IncomingAlert[] | undefined,
  pipeline: Pipeline,
): readonly Delivery[] {
  const alerts = given ? given.map(toNotified) : [verification(pipeline.options)];
  return deliverBatches(entry, [alerts.map((_, index) => index)], { pipeline, alerts });
}

function toNotified({ status, labels, annotations, startsAt, endsAt }: IncomingAlert): NotifiedAlert {
  return {
    status,
    labels: labels ?? {},
    annotations: annotations ?? {},
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
  };
}

/** Leaves out the label `receiver`, which is added later as for any other alert. */
function verification({ at, localZone }: PipelineOptions): NotifiedAlert {
  const date = dateOf(at);
  const alert = verificationAlert(Number.isNaN(date.getTime()) ? '' : date.toISOString(), '');
  const { receiver: _, ...labels } = alert.labels;
  return { ...alert, labels: { ...labels, alerttime: goTimeOf(at, localZone) } };
}
