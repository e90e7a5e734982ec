import { goTimeOf } from '../../../go/time/go-time.js';
import { isoOf } from '../../../go/time/instant.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import { firstVerificationAlert, verificationAlert } from '../../message/verification-alert.js';
import type { IncomingAlert } from '../input/incoming-alert.js';
import { sameRequest } from '../input/posted-requests.js';
import { notifiedDirectly } from '../input/take-directly.js';
import type { Entry, Pipeline } from '../prepare/pipeline.js';
import type { Delivery } from '../report/trace.js';
import type { PipelineOptions } from '../settings/pipeline-options.js';
import { deliverBatches, deliverBursts } from './deliveries.js';
import { requestGroup } from './due-groups.js';

/**
 * The deliveries of alerts that are sent to a receiver directly, without evaluating conditions: the manager adds nothing
 * to them, and they are one request.
 *
 * @param given decoded alerts; default: the alert of a verification
 */
export function deliverAtOnce(
  entry: Entry,
  given: readonly IncomingAlert[] | undefined,
  pipeline: Pipeline,
): readonly Delivery[] {
  if (pipeline.settings.ownership.release.dispatch === 'direct') return deliverRequest(entry, given, pipeline);
  const alerts = given ? given.map(toNotified) : [verification(pipeline)];
  return deliverBatches(entry, [alerts.map((_, index) => index)], { pipeline, alerts });
}

function deliverRequest(
  entry: Entry,
  given: readonly IncomingAlert[] | undefined,
  pipeline: Pipeline,
): readonly Delivery[] {
  const posted = given ?? [firstVerification(pipeline.options)];
  const alerts = posted.map((alert) => notifiedDirectly(alert, pipeline));
  const request = sameRequest(posted);
  const group = { group: requestGroup(request, request.alerts), batch: 0 };
  return deliverBursts(entry, [[group]], { pipeline, alerts });
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
function verification({ options, settings }: Pipeline): NotifiedAlert {
  const alert = verificationAlert(isoOf(options.at), '');
  const { receiver: _, ...labels } = alert.labels;
  return { ...alert, labels: { ...labels, alerttime: goTimeOf(options.at, settings.timeZone.zone) } };
}

function firstVerification(options: PipelineOptions): IncomingAlert {
  const alert = firstVerificationAlert(isoOf(options.at));
  return { ...alert, request: { receiver: '', groupLabels: alert.labels } };
}
